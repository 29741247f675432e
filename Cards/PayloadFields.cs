using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Welbevinden.Cards;

/// <summary>
/// What the fields of a payload may hold at most. A text that says nothing is an id or a code, so that no field is read without a limit;
/// one in which people write says so with <see cref="LongestAttribute"/>.
/// </summary>
internal sealed class PayloadFields
{
    /// <summary>UTF-16 units of an id, a code or a date: the longest that a card of ours ever sent has 90.</summary>
    public const int IdLength = 200;

    /// <summary>Versions, pages and places, either way.</summary>
    public const int MaxNumber = 1_000_000;

    /// <summary>Items of a list, and inputs of a form: the largest form has 31.</summary>
    public const int MaxItems = 100;

    private static readonly ConcurrentDictionary<Type, PayloadFields> Known = new();

    private readonly (PropertyInfo Property, int Longest)[] _fields;

    private PayloadFields(Type payload) => _fields =
    [
        .. payload.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0 && property.CanWrite)
            .Select(property => IsLimited(property)
                ? (property, property.GetCustomAttribute<LongestAttribute>()?.Characters ?? IdLength)
                : throw new InvalidOperationException(
                    $"{payload.Name}.{property.Name} is a {property.PropertyType.Name}, for which {nameof(PayloadFields)} has no limit.")),
    ];

    /// <summary>The fields of a type of payload.</summary>
    /// <exception cref="InvalidOperationException">A field is of a kind without a limit.</exception>
    public static PayloadFields Of(Type payload) => Known.GetOrAdd(payload, type => new PayloadFields(type));

    /// <summary>True when every field is within its limit, and every text is one (<see cref="FitText"/>).</summary>
    public bool Fit(object payload) => Array.TrueForAll(_fields, field => field.Property.GetValue(payload) switch
    {
        null or bool => true,
        string text => Fits(text, field.Longest),
        int number => Math.Abs((long)number) <= MaxNumber,
        Enum one => Enum.IsDefined(one.GetType(), one),
        IReadOnlyList<string> texts => texts.Count <= MaxItems && texts.All(text => text is not null && Fits(text, field.Longest)),
        IDictionary<string, JsonElement> inputs => inputs.Count <= MaxItems && inputs.All(Fits),
        _ => throw new UnreachableException(),
    });

    /// <summary>The inputs of a form: people may write in each.</summary>
    private static bool Fits(KeyValuePair<string, JsonElement> input) =>
        Fits(input.Key, IdLength)
        && (input.Value.ValueKind != JsonValueKind.String || Fits(input.Value.GetString()!, LongestAttribute.Written));

    private static bool Fits(string text, int longest) => text.Length <= longest && FitText.IsFit(text);

    private static bool IsLimited(PropertyInfo property) =>
        (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) is var type
        && (type == typeof(string)
            || type == typeof(int)
            || type == typeof(bool)
            || type.IsEnum
            || type == typeof(IReadOnlyList<string>)
            || property.GetCustomAttribute<JsonExtensionDataAttribute>() is not null);
}

/// <summary>A field of a payload that may be longer than an id.</summary>
/// <param name="characters">The most UTF-16 units: <see cref="Written"/> or <see cref="Codes"/>.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class LongestAttribute(int characters) : Attribute
{
    /// <summary>
    /// What people write. Far over what any field of ours takes, so that whoever writes too much is told so by the form, with what was
    /// written still in it.
    /// </summary>
    public const int Written = 10_000;

    /// <summary>Codes in one text, and sealed values.</summary>
    public const int Codes = 4000;

    public int Characters { get; } = characters;
}
