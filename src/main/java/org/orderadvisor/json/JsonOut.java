package org.orderadvisor.json;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonGenerator;

/** Where JSON is written to. Not thread-safe. */
interface JsonOut {
  void writeStartObject();

  void writeEndObject();

  void writeStartArray();

  void writeEndArray();

  void writeName(String name);

  void writeString(String value);

  void writeBoolean(boolean value);

  void writeNull();

  /** Writes a value that is JSON already, as UTF-8. */
  void writeJson(byte[] json);

  /** A caller's own generator. */
  record Generator(JsonGenerator out) implements JsonOut {
    @Override
    public void writeStartObject() {
      out.writeStartObject();
    }

    @Override
    public void writeEndObject() {
      out.writeEndObject();
    }

    @Override
    public void writeStartArray() {
      out.writeStartArray();
    }

    @Override
    public void writeEndArray() {
      out.writeEndArray();
    }

    @Override
    public void writeName(String name) {
      out.writeName(name);
    }

    @Override
    public void writeString(String value) {
      out.writeString(value);
    }

    @Override
    public void writeBoolean(boolean value) {
      out.writeBoolean(value);
    }

    @Override
    public void writeNull() {
      out.writeNull();
    }

    @Override
    public void writeJson(byte[] json) {
      out.writeRawValue(new String(json, StandardCharsets.UTF_8));
    }
  }
}
