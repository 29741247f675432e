using System.Globalization;

namespace Welbevinden.Bot.School;

/// <summary>
/// How people are listed and looked up by name, as in a Dutch staff list: letters with an accent stand with their own letter and capitals
/// do not count, so that <c>omer</c> finds Ömer and "de Vries" stands under D, not behind Z.
/// </summary>
internal static class PersonNames
{
    private static readonly CompareInfo Dutch = CultureInfo.GetCultureInfo("nl-NL").CompareInfo;

    private const CompareOptions AsTyped = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;

    /// <summary>In the order of a list; people of one name always in the same order.</summary>
    public static IOrderedEnumerable<Person> InOrder(this IEnumerable<Person> people) =>
        people.OrderBy(person => person.Name, Order).ThenBy(person => person.Id.Value, StringComparer.Ordinal);

    /// <summary>Whether a name holds all the words somebody typed, each as the beginning of a word or inside one.</summary>
    public static bool Fits(string name, string typed) =>
        typed.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .All(word => Dutch.IndexOf(name, word, AsTyped) >= 0);

    private static readonly Comparer<string> Order = Comparer<string>.Create((one, other) =>
        Dutch.Compare(one, other, AsTyped) is not 0 and var differs ? differs : Dutch.Compare(one, other, CompareOptions.None));
}
