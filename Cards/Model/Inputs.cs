using System.Text.Json.Serialization;

namespace Welbevinden.Cards.Model;

/// <summary>
/// A field to fill in. Each has by construction a name for its value, a label, and an error message for when it is empty or wrong.
/// </summary>
/// <param name="Name">The id of the element, and the property of the submitted payload.</param>
/// <param name="Label">What is asked.</param>
/// <param name="ErrorMessage">What to do when it is missing or wrong.</param>
public abstract record Input(
    [property: JsonIgnore] string Name,
    string Label,
    string ErrorMessage) : Element
{
    public override string? Id { get; init; } = Name;

    public bool IsRequired { get; init; }
}

/// <summary>Text, on one line or several.</summary>
public sealed record TextInput(string Name, string Label, string ErrorMessage) : Input(Name, Label, ErrorMessage)
{
    public string? Value { get; init; }

    public string? Placeholder { get; init; }

    public bool IsMultiline { get; init; }

    /// <summary>In characters; the server checks it again.</summary>
    public int? MaxLength { get; init; }
}

/// <summary>A choice of one, or of several (then the values are submitted joined by commas).</summary>
public sealed record ChoiceInput(string Name, string Label, string ErrorMessage, IReadOnlyList<Choice> Choices)
    : Input(Name, Label, ErrorMessage)
{
    public ChoiceStyle Style { get; init; }

    public bool IsMultiSelect { get; init; }

    public string? Value { get; init; }

    public string? Placeholder { get; init; }

    public bool Wrap { get; init; } = true;
}

/// <summary>One of the choices. Its value may not be empty, because Microsoft's renderer omits such a choice.</summary>
public sealed record Choice(string Title, string Value)
{
    /// <summary>The value of a choice for "none of these". It is not the id or code of anything.</summary>
    public const string NoneValue = "-";

    public static Choice None(string title) => new(title, NoneValue);

    /// <summary>Whether "none" was chosen, or the field was emptied.</summary>
    public static bool IsNone(string chosen) => chosen is "" or NoneValue;
}

/// <summary>A date, written as <c>2026-11-23</c>.</summary>
public sealed record DateInput(string Name, string Label, string ErrorMessage) : Input(Name, Label, ErrorMessage)
{
    public string? Value { get; init; }

    public string? Min { get; init; }

    public string? Max { get; init; }
}

/// <summary>A time of day, written as <c>08:00</c>.</summary>
public sealed record TimeInput(string Name, string Label, string ErrorMessage) : Input(Name, Label, ErrorMessage)
{
    public string? Value { get; init; }

    public string? Min { get; init; }

    public string? Max { get; init; }
}

public sealed record NumberInput(string Name, string Label, string ErrorMessage) : Input(Name, Label, ErrorMessage)
{
    public double? Value { get; init; }

    public double? Min { get; init; }

    public double? Max { get; init; }
}

/// <summary>Yes or no; submitted as <c>true</c> or <c>false</c>, as text. The title is beside the box.</summary>
public sealed record ToggleInput(string Name, string Label, string ErrorMessage, string Title) : Input(Name, Label, ErrorMessage)
{
    public string? Value { get; init; }

    public bool Wrap { get; init; } = true;
}
