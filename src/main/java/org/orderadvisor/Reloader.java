package org.orderadvisor;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.ReloadResult.Outcome;
import org.orderadvisor.match.Evaluator;
import org.orderadvisor.match.Settings;
import org.orderadvisor.rules.Diagnostic;
import org.orderadvisor.rules.FolderContent;
import org.orderadvisor.rules.RuleSet;
import org.orderadvisor.rules.RulesException;
import org.orderadvisor.rules.Stage;

/**
 * Holds the rules that answer, and swaps them for others that have passed all gates. Thread-safe:
 * attempts come one after another; who only reads never waits.
 */
final class Reloader {
  private final @Nullable Path folder;
  private final Consumer<ReloadResult> listener;
  private final Settings settings;
  private final ReentrantLock oneAtATime = new ReentrantLock();

  private volatile State state;

  /** What the folder held at the last attempt, good or not. */
  private volatile @Nullable FolderContent tried;

  /** The last that passed; {@code null} as long as the bundled rules stand in. */
  private Gates.@Nullable Passed passed;

  private record State(
      Evaluator evaluator,
      Instant since,
      @Nullable ReloadResult lastAttempt,
      @Nullable ReloadResult lastFailure) {

    RuleSet rules() {
      return evaluator.rules();
    }
  }

  private Reloader(
      @Nullable Path folder,
      Consumer<ReloadResult> listener,
      Settings settings,
      RuleSet rules,
      Gates.@Nullable Judgement first) {
    this.folder = folder;
    this.settings = settings;
    this.listener = listener;
    Instant now = Instant.now();
    ReloadResult failure = null;
    if (first instanceof Gates.Refused refused) {
      failure =
          new ReloadResult(
              Outcome.REJECTED, now, rules.revision(), refused.by(), refused.problems());
    } else if (first instanceof Gates.Passed good) {
      this.passed = good;
    }
    this.tried = first == null ? null : first.content();
    this.state = new State(evaluator(rules), now, failure, failure);
  }

  /** Of the bundled rules, which never change. */
  static Reloader bundled(Consumer<ReloadResult> listener, Settings settings) {
    return new Reloader(null, listener, settings, RuleSet.bundled(), null);
  }

  /**
   * Of a folder's rules.
   *
   * @param tested whether they must pass their tests from the start; later they must anyway
   * @param fallBack whether the bundled rules stand in for a folder that can't be used
   * @throws RulesException if the folder can't be used and nothing stands in
   */
  static Reloader of(
      Path folder,
      boolean tested,
      boolean fallBack,
      Consumer<ReloadResult> listener,
      Settings settings) {
    Gates.Judgement first = Gates.judge(folder, null, tested);
    if (first instanceof Gates.Passed passed) {
      return new Reloader(folder, listener, settings, passed.rules(), first);
    }
    Gates.Refused refused = (Gates.Refused) first;
    if (!fallBack) {
      if (refused.cause() instanceof RuntimeException unforeseen) {
        throw unforeseen;
      } else if (refused.cause() instanceof Error unforeseen) {
        throw unforeseen;
      }
      throw new RulesException(refused.problems());
    }
    Reloader bundled = new Reloader(folder, listener, settings, RuleSet.bundled(), first);
    ReloadLog.rejected(
        bundled.rules().revision(), refused.by(), refused.problems(), refused.cause());
    return bundled;
  }

  /** With Drools, the engine is loaded before anybody waits for an answer. */
  private Evaluator evaluator(RuleSet rules) {
    if (settings.engine()) {
      rules.engine(Stage.CLOSURE);
    }
    return new Evaluator(rules, settings);
  }

  /** Who answers now. */
  Evaluator evaluator() {
    return state.evaluator();
  }

  /** The rules that answer now. */
  RuleSet rules() {
    return state.rules();
  }

  RulesStatus status(boolean watching) {
    State now = state;
    return new RulesStatus(
        now.rules().revision(), now.since(), now.lastAttempt(), now.lastFailure(), watching);
  }

  @Nullable FolderContent tried() {
    return tried;
  }

  /** Reads the folder again; never throws for what stands in it. */
  ReloadResult reload() {
    oneAtATime.lock();
    try {
      return attemptAndTell();
    } finally {
      oneAtATime.unlock();
    }
  }

  /** As above, unless it is no longer wanted once its turn has come. */
  void reload(BooleanSupplier wanted) {
    oneAtATime.lock();
    try {
      if (wanted.getAsBoolean()) {
        attemptAndTell();
      }
    } finally {
      oneAtATime.unlock();
    }
  }

  /** Whether this thread is making an attempt: a listener calls. */
  boolean isReloadingHere() {
    return oneAtATime.isHeldByCurrentThread();
  }

  private ReloadResult attemptAndTell() {
    ReloadResult result = attempt();
    try {
      listener.accept(result);
    } catch (RuntimeException e) {
      ReloadLog.listenerFailed(e);
    }
    return result;
  }

  private ReloadResult attempt() {
    State before = state;
    if (folder == null) {
      return done(before, Outcome.UNCHANGED, null, List.of());
    }
    Gates.Judgement judgement = Gates.judge(folder, passed, true);
    tried = judgement.content();
    if (judgement instanceof Gates.Refused refused) {
      ReloadLog.rejected(
          before.rules().revision(), refused.by(), refused.problems(), refused.cause());
      return done(before, Outcome.REJECTED, refused.by(), refused.problems());
    }
    Gates.Passed good = (Gates.Passed) judgement;
    passed = good;
    if (good.rules() == before.rules()) {
      return done(before, Outcome.UNCHANGED, null, good.warnings());
    }
    ReloadResult result = activate(good.rules(), good.warnings());
    ReloadLog.activated(result.active(), good.warnings());
    return result;
  }

  /** Lets other rules answer from now on. */
  ReloadResult activate(RuleSet rules, List<Diagnostic> warnings) {
    State next = new State(evaluator(rules), Instant.now(), null, state.lastFailure());
    return done(next, Outcome.ACTIVATED, null, warnings);
  }

  private ReloadResult done(
      State next, Outcome outcome, ReloadResult.@Nullable Gate by, List<Diagnostic> diagnostics) {
    ReloadResult result =
        new ReloadResult(outcome, Instant.now(), next.rules().revision(), by, diagnostics);
    state =
        new State(
            next.evaluator(),
            next.since(),
            result,
            outcome == Outcome.REJECTED ? result : next.lastFailure());
    return result;
  }
}
