package dev.lakewright.export.importing.jinja;

/** Treats parts of templates by their kind; a new kind breaks every one of these. */
public interface NodeCases {
  void text(Node.Text node);

  void print(Node.Print node);

  void assign(Node.Assign node);

  void choice(Node.Choice node);

  void unknown(Node.Unknown node);
}
