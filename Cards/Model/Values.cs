using System.Text.Json;
using System.Text.Json.Serialization;

namespace Welbevinden.Cards.Model;

/// <summary>Enum values of the card schema are written as <c>extraLarge</c>.</summary>
/// <typeparam name="T">One of the enums of this file.</typeparam>
internal sealed class CamelCase<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;

/// <summary>The space above an element.</summary>
[JsonConverter(typeof(CamelCase<Spacing>))]
public enum Spacing
{
    Default,
    None,
    Small,
    Medium,
    Large,
    ExtraLarge,
    Padding,
}

[JsonConverter(typeof(CamelCase<TextSize>))]
public enum TextSize
{
    Default,
    Small,
    Medium,
    Large,
    ExtraLarge,
}

[JsonConverter(typeof(CamelCase<TextWeight>))]
public enum TextWeight
{
    Default,
    Lighter,
    Bolder,
}

/// <summary>Colours by meaning; the client's theme chooses the shade. Colour is never the only signal.</summary>
[JsonConverter(typeof(CamelCase<TextColor>))]
public enum TextColor
{
    Default,
    Dark,
    Light,
    Accent,
    Good,
    Warning,
    Attention,
}

[JsonConverter(typeof(CamelCase<TextRole>))]
public enum TextRole
{
    Default,
    Heading,
    ColumnHeader,
}

[JsonConverter(typeof(CamelCase<HorizontalAlignment>))]
public enum HorizontalAlignment
{
    /// <summary>As the enclosing element.</summary>
    Inherited,
    Left,
    Center,
    Right,
}

[JsonConverter(typeof(CamelCase<VerticalAlignment>))]
public enum VerticalAlignment
{
    /// <summary>As the enclosing element.</summary>
    Inherited,
    Top,
    Center,
    Bottom,
}

[JsonConverter(typeof(CamelCase<ContainerStyle>))]
public enum ContainerStyle
{
    /// <summary>As the enclosing element.</summary>
    Inherited,
    Default,
    Emphasis,
    Good,
    Attention,
    Warning,
    Accent,
}

[JsonConverter(typeof(CamelCase<ImageSize>))]
public enum ImageSize
{
    Auto,
    Stretch,
    Small,
    Medium,
    Large,
}

[JsonConverter(typeof(CamelCase<ChoiceStyle>))]
public enum ChoiceStyle
{
    /// <summary>A drop-down list.</summary>
    Compact,

    /// <summary>All choices visible.</summary>
    Expanded,

    /// <summary>A list that can be searched by typing.</summary>
    Filtered,
}

[JsonConverter(typeof(CamelCase<ActionStyle>))]
public enum ActionStyle
{
    Default,
    Positive,
    Destructive,
}
