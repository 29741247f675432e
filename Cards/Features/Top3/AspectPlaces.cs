using Welbevinden.Cards.Model;

namespace Welbevinden.Cards.Features.Top3;

/// <summary>The three places of a list as searchable fields, and what the aspects mean.</summary>
internal static class AspectPlaces
{
    private const int Places = 3;
    /// <summary>Three fields named <c>concern1</c> to <c>concern3</c>, as <paramref name="list"/> says.</summary>
    public static IEnumerable<Element> For(
        string list, Text label, IReadOnlyList<string> chosen, IReadOnlyList<AspectWords> aspects, Language language)
    {
        // By name only: Teams cuts a longer choice, and what the aspects mean is one button away.
        List<Choice> choices = [.. aspects.Select(aspect => new Choice(aspect.Name.In(language), aspect.Id))];
        return Enumerable.Range(1, Places).Select(place => new ChoiceInput(
            FormattableString.Invariant($"{list}{place}"),
            Top3Texts.Place(label, place).In(language),
            Top3Texts.PlaceError.In(language),
            choices)
        {
            Style = ChoiceStyle.Filtered,
            Placeholder = Top3Texts.Search.In(language),
            Value = chosen.ElementAtOrDefault(place - 1) is { Length: > 0 } id ? id : null,
        });
    }

    /// <summary>Every aspect with its description, hidden until asked for.</summary>
    public static FactSet Explanation(string id, IReadOnlyList<AspectWords> aspects, Language language) => new(
        [.. aspects.Select(aspect => new Fact($"{aspect.Name.In(language)} ({Kind(aspect, language)})", aspect.Description.In(language)))])
    {
        Id = id,
        IsVisible = false,
    };

    private static string Kind(AspectWords aspect, Language language)
    {
        var kind = (aspect.IsObservable ? Top3Texts.Seen : Top3Texts.Estimate).In(language);
        return aspect.IsOutsideSchool ? $"{kind}, {Top3Texts.Outside.In(language)}" : kind;
    }
}
