using System.Text.Json.Serialization;

namespace Welbevinden.Cards.Model;

/// <summary>Anything that can be in the body of a card. The types in this file and its neighbours are the only ones.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(RichTextBlock), "RichTextBlock")]
[JsonDerivedType(typeof(Image), "Image")]
[JsonDerivedType(typeof(FactSet), "FactSet")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(ColumnSet), "ColumnSet")]
[JsonDerivedType(typeof(Table), "Table")]
[JsonDerivedType(typeof(ActionSet), "ActionSet")]
[JsonDerivedType(typeof(TextInput), "Input.Text")]
[JsonDerivedType(typeof(ChoiceInput), "Input.ChoiceSet")]
[JsonDerivedType(typeof(DateInput), "Input.Date")]
[JsonDerivedType(typeof(TimeInput), "Input.Time")]
[JsonDerivedType(typeof(NumberInput), "Input.Number")]
[JsonDerivedType(typeof(ToggleInput), "Input.Toggle")]
[JsonDerivedType(typeof(DonutChart), "Chart.Donut")]
[JsonDerivedType(typeof(HorizontalBarChart), "Chart.HorizontalBar")]
[JsonDerivedType(typeof(VerticalBarChart), "Chart.VerticalBar")]
[JsonDerivedType(typeof(GaugeChart), "Chart.Gauge")]
[JsonDerivedType(typeof(Badge), "Badge")]
[JsonDerivedType(typeof(Icon), "Icon")]
public abstract record Element
{
    /// <summary>Unique on the card; the target of a toggle, or the name of an input's value in the payload.</summary>
    public virtual string? Id { get; init; }

    /// <summary>False hides it until a toggle shows it; null is visible.</summary>
    public bool? IsVisible { get; init; }

    public Spacing Spacing { get; init; }

    /// <summary>A line above it.</summary>
    public bool Separator { get; init; }
}

/// <summary>
/// A paragraph. A text that a client would read as Markdown is written as a <see cref="RichTextBlock"/> instead (<see cref="PlainText"/>).
/// </summary>
/// <param name="Text">The text.</param>
public sealed record TextBlock(string Text) : Element
{
    public TextSize Size { get; init; }

    public TextWeight Weight { get; init; }

    public TextColor Color { get; init; }

    public bool IsSubtle { get; init; }

    /// <summary>Wraps lines instead of cutting them; on unless there is a reason.</summary>
    public bool Wrap { get; init; } = true;

    public HorizontalAlignment HorizontalAlignment { get; init; }

    public TextRole Style { get; init; }
}

/// <summary>A paragraph with its own style per run, in which nothing is read as Markdown.</summary>
public sealed record RichTextBlock(IReadOnlyList<TextRun> Inlines) : Element
{
    public HorizontalAlignment HorizontalAlignment { get; init; }
}

/// <summary>A run of text with one style.</summary>
public sealed record TextRun(string Text)
{
    [JsonPropertyOrder(-1)]
    public string Type => "TextRun";

    public TextSize Size { get; init; }

    public TextWeight Weight { get; init; }

    public TextColor Color { get; init; }

    public bool IsSubtle { get; init; }
}

/// <summary>A picture (PNG, JPEG or GIF, at most 1 MB) with a text for those who cannot see it.</summary>
public sealed record Image(string Url, string AltText) : Element
{
    public ImageSize Size { get; init; }

    /// <summary>In pixels of the page (<c>180px</c>); takes precedence over <see cref="Size"/>. Null leaves it to the size.</summary>
    public string? Width { get; init; }

    public HorizontalAlignment HorizontalAlignment { get; init; }
}

/// <summary>Names with their values, one per line.</summary>
public sealed record FactSet(IReadOnlyList<Fact> Facts) : Element;

public sealed record Fact(string Title, string Value);
