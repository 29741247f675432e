using System.Reflection;
using Welbevinden.Cards;
using Welbevinden.Cards.Model;

namespace Welbevinden.Unit.Support;

/// <summary>One card as somebody could get it.</summary>
/// <param name="Feature">The folder in <c>Cards</c> and in the tests.</param>
/// <param name="Card">The name of the class that makes it.</param>
/// <param name="Variant">What is special about it, in a word or two.</param>
/// <param name="Make">Makes it in a language.</param>
internal sealed record CardSample(string Feature, string Card, string Variant, Func<Language, AdaptiveCard> Make)
{
    /// <summary>All samples of all features, found by their name: every class <c>…Samples</c> has an <c>All</c>.</summary>
    public static IReadOnlyList<CardSample> All { get; } =
    [
        .. typeof(CardSample).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Samples", StringComparison.Ordinal))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => type.GetProperty("All", BindingFlags.Public | BindingFlags.Static)!)
            .SelectMany(all => (IReadOnlyList<CardSample>)all.GetValue(null)!),
    ];

    public string Name => $"{Feature}/{Card}.{Variant}";

    public string ApprovedFile(Language language) =>
        Path.Combine(
            Repository.Root, "Tests", "Unit", Feature, "Approved", $"{Card}.{Variant}.{(language == Language.Dutch ? "nl" : "en")}.json");
}
