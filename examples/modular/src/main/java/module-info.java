/** An app on the module path. */
module example.modular {
  requires org.orderadvisor;
}
