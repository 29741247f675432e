using System.Text.Json.Serialization;

namespace Welbevinden.Cards.Model;

/// <summary>Elements that belong together.</summary>
public sealed record Container(IReadOnlyList<Element> Items) : Element
{
    public ContainerStyle Style { get; init; }

    /// <summary>Lets the colour run to the edges of the card.</summary>
    public bool Bleed { get; init; }

    /// <summary>Makes the whole a button; its title is what a screen reader says.</summary>
    public CardAction? SelectAction { get; init; }
}

/// <summary>Columns side by side. On a phone they stay side by side, so keep their number small.</summary>
public sealed record ColumnSet(IReadOnlyList<Column> Columns) : Element
{
    public ContainerStyle Style { get; init; }

    /// <summary>Makes the whole a button; its title is what a screen reader says.</summary>
    public CardAction? SelectAction { get; init; }
}

/// <summary>One column.</summary>
/// <param name="Items">From top to bottom.</param>
/// <param name="Width"><c>auto</c>, <c>stretch</c>, a weight (<c>2</c>) or pixels (<c>40px</c>).</param>
public sealed record Column(IReadOnlyList<Element> Items, string Width = "stretch")
{
    [JsonPropertyOrder(-1)]
    public string Type => "Column";

    public VerticalAlignment VerticalContentAlignment { get; init; }
}

/// <summary>Rows and columns of text.</summary>
public sealed record Table(IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows) : Element
{
    /// <summary>Tells a screen reader that the first row names the columns.</summary>
    public bool FirstRowAsHeader { get; init; } = true;

    /// <summary>Lines between the cells; null is the client's default, which is yes.</summary>
    public bool? ShowGridLines { get; init; }
}

/// <summary>The width of a column, as a weight relative to the others.</summary>
public sealed record TableColumn(int Width)
{
    public HorizontalAlignment HorizontalCellContentAlignment { get; init; }
}

public sealed record TableRow(IReadOnlyList<TableCell> Cells)
{
    [JsonPropertyOrder(-1)]
    public string Type => "TableRow";
}

public sealed record TableCell(IReadOnlyList<Element> Items)
{
    [JsonPropertyOrder(-1)]
    public string Type => "TableCell";
}

/// <summary>Buttons within the body.</summary>
public sealed record ActionSet(IReadOnlyList<CardAction> Actions) : Element;
