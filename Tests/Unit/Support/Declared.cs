using System.Reflection;
using Welbevinden.Cards;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Unit.Support;

/// <summary>What the cards assembly declares, found by reflection so that a lint test misses nothing.</summary>
internal static class Declared
{
    private static readonly Assembly Cards = typeof(AdaptiveCard).Assembly;

    /// <summary>Every refusal that is a static property.</summary>
    public static IReadOnlyList<Refusal> Refusals { get; } = [.. Values<Refusal>()];

    /// <summary>Every text that is a static property or field, with its location.</summary>
    public static IReadOnlyList<(string Where, Text Text)> Texts { get; } =
    [
        .. StaticMembers().Where(member => member.Value is Text).Select(member => (member.Where, (Text)member.Value!)),
        .. Refusals.Select(refusal => (refusal.Code, refusal.Sentence)),
    ];

    /// <summary>Every verb, with its name.</summary>
    public static IReadOnlyList<(string Where, string Name, object Verb)> Verbs { get; } =
    [
        .. StaticMembers()
            .Where(member => member.Value?.GetType() is { IsGenericType: true } type
                && (type.GetGenericTypeDefinition() == typeof(Verb<>) || type.GetGenericTypeDefinition() == typeof(Form<>)))
            .Select(member => (member.Where, (string)member.Value!.GetType().GetProperty("Name")!.GetValue(member.Value)!, member.Value)),
    ];

    /// <summary>Every command that is a static property.</summary>
    public static IReadOnlyList<Command> Commands { get; } = [.. Values<Command>()];

    /// <summary>Every function that creates a card.</summary>
    public static IReadOnlyList<MethodInfo> CardFunctions { get; } =
    [
        .. Cards.GetExportedTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.ReturnType == typeof(AdaptiveCard)),
    ];

    private static IEnumerable<T> Values<T>() => StaticMembers().Select(member => member.Value).OfType<T>();

    private static IEnumerable<(string Where, object? Value)> StaticMembers() => Cards.GetTypes()
        .Where(type => type.Namespace?.StartsWith("Welbevinden.Cards", StringComparison.Ordinal) == true && !type.ContainsGenericParameters)
        .SelectMany(type => type.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Where(property => property.GetIndexParameters().Length == 0)
            .Select(property => ($"{type.Name}.{property.Name}", property.GetValue(null))));
}
