using System.Text.RegularExpressions;

namespace Welbevinden.Bot.Admin;

/// <summary>
/// Explains a setting whose value has the wrong type: its value and what was expected. The framework names only the .NET type.
/// </summary>
internal static partial class BindingFault
{
    /// <summary>The sentence, or null when the exception is about something else.</summary>
    public static string? Sentence(Exception fault)
    {
        if (fault is not InvalidOperationException || Kind().Match(fault.Message) is not { Success: true } found)
        {
            return null;
        }

        return $"{found.Groups["name"].Value} is '{found.Groups["value"].Value}'; it wants {Wanted(TypeOf(found.Groups["type"].Value))}.";
    }

    private static string Wanted(Type? type) => Type.GetTypeCode(type) switch
    {
        _ when type is null => "another kind of value (Bot/Admin/README.md, Settings)",
        _ when type.IsEnum => string.Join(" or ", Enum.GetNames(type)),
        TypeCode.Boolean => "true or false",
        TypeCode.Int32 or TypeCode.Int64 => "a whole number",
        TypeCode.Double or TypeCode.Decimal => "a number, as in 0.5",
        _ when type == typeof(Uri) => "an address, as in https://example.org",
        _ when type == typeof(TimeOnly) => "a time of day, as in 08:00",
        _ when type == typeof(TimeSpan) => "a duration, as in 00:00:30",
        _ => $"a value of the kind {type.Name} (Bot/Admin/README.md, Settings)",
    };

    private static Type? TypeOf(string name) => Type.GetType(name) ?? typeof(Uri).Assembly.GetType(name);

    [GeneratedRegex("^Failed to convert configuration value(?: '(?<value>.*)')? at '(?<name>[^']+)' to type '(?<type>[^']+)'",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Kind();
}
