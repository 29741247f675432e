using System.Text.Json.Serialization;

namespace Welbevinden.Cards.Model;

/// <summary>
/// An element that Teams draws but the schema of 1.5 does not define (reference: learn.microsoft.com, "Charts in Adaptive Cards" and the
/// Adaptive Cards documentation hub). It cannot be made without a plain element that says the same where it is unknown.
/// </summary>
/// <param name="Fallback">Shown by clients that do not know the element; says the same in words.</param>
public abstract record TeamsExtension([property: JsonPropertyOrder(10)] Element Fallback) : Element;

/// <summary>Chart colours by name; Teams has a shade per theme, also for high contrast.</summary>
[JsonConverter(typeof(CamelCase<ChartColor>))]
public enum ChartColor
{
    /// <summary>The client chooses.</summary>
    Automatic,
    Good,
    Warning,
    Attention,
    Neutral,
    CategoricalRed,
    CategoricalPurple,
    CategoricalLavender,
    CategoricalBlue,
    CategoricalLightBlue,
    CategoricalTeal,
    CategoricalGreen,
    CategoricalLime,
    CategoricalMarigold,
}

/// <summary>Shares of a whole.</summary>
public sealed record DonutChart(IReadOnlyList<Slice> Data, Element Fallback) : TeamsExtension(Fallback)
{
    public string? Title { get; init; }
}

public sealed record Slice(string Legend, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double Value)
{
    public ChartColor Color { get; init; }
}

/// <summary>Horizontal bars, for categories with long names.</summary>
public sealed record HorizontalBarChart(IReadOnlyList<Bar> Data, Element Fallback) : TeamsExtension(Fallback)
{
    public string? Title { get; init; }

    [JsonPropertyName("xAxisTitle")]
    public string? XAxisTitle { get; init; }

    [JsonPropertyName("yAxisTitle")]
    public string? YAxisTitle { get; init; }

    public BarDisplay DisplayMode { get; init; }
}

/// <summary>Vertical bars.</summary>
public sealed record VerticalBarChart(IReadOnlyList<Bar> Data, Element Fallback) : TeamsExtension(Fallback)
{
    public string? Title { get; init; }

    [JsonPropertyName("xAxisTitle")]
    public string? XAxisTitle { get; init; }

    [JsonPropertyName("yAxisTitle")]
    public string? YAxisTitle { get; init; }

    public bool ShowBarValues { get; init; }
}

/// <summary>One bar.</summary>
/// <param name="X">Its name.</param>
/// <param name="Y">Its length; zero is written too.</param>
public sealed record Bar(string X, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double Y)
{
    public ChartColor Color { get; init; }
}

/// <summary>How horizontal bars are laid out; the names are those of the reference, which capitalises them.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BarDisplay>))]
public enum BarDisplay
{
    AbsoluteWithAxis,
    AbsoluteNoAxis,
    PartToWhole,
}

/// <summary>One value on a scale.</summary>
public sealed record GaugeChart(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double Value,
    double Max,
    IReadOnlyList<GaugeSegment> Segments,
    Element Fallback) : TeamsExtension(Fallback)
{
    public string? Title { get; init; }

    public string? SubLabel { get; init; }

    public GaugeFormat ValueFormat { get; init; }
}

public sealed record GaugeSegment(string Legend, double Size)
{
    public ChartColor Color { get; init; }
}

[JsonConverter(typeof(CamelCase<GaugeFormat>))]
public enum GaugeFormat
{
    Percentage,
    Fraction,
}
