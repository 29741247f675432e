using System.Text;
using Welbevinden.Bot.Features.Platter;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Platter;
using Xunit;

namespace Welbevinden.Unit.Features.Platter;

/// <summary>The library of tips: complete, checked at start, and searchable by a word in either language.</summary>
public sealed class TipTests
{
    private static readonly TipLibrary Library = TipLibrary.Shipped();
    private static readonly TipSearch Search = new(Library);

    [Fact]
    public void The_shipped_library_has_sixty_tips_or_more_over_six_circles_with_ideas_for_all_seven_kinds_of_time()
    {
        Assert.True(Library.Tips.Count >= TipLibrary.MinTips);
        Assert.Equal(Enumerable.Range(1, 6), Library.Tips.Select(tip => tip.Circle).Distinct().Order());
        Assert.Equal(
            PlatterKinds.All, Library.Tips.Where(tip => tip.Form == TipForm.Idea).Select(tip => tip.Time!.Value).Distinct().Order());
        Assert.All(
            Library.Tips,
            tip => Assert.False(string.IsNullOrWhiteSpace(tip.Section.English) || string.IsNullOrWhiteSpace(tip.Source.Dutch)));
    }

    [Theory]
    [InlineData("\"circle\": 7", "is in circle 7")]
    [InlineData("\"form\": \"poem\"", "has form 'poem'")]
    [InlineData("\"time\": \"lunch\"", "is for time 'lunch'")]
    [InlineData("\"document\": \"krant\"", "refers to document 'krant'")]
    [InlineData("\"section\": \" \"", "refers to section ' '")]
    [InlineData("\"en\": \"\"", "has no text in nl or en")]
    [InlineData("\"id\": \"\"", "has no id")]
    public void A_faulty_tip_stops_the_start_and_is_named(string fault, string named)
    {
        var property = fault.Split(':')[0];
        var tip = """{ "id": "a", "circle": 1, "form": "handle", "time": "play", "document": "d", "section": "s", "nl": "n", "en": "e" }""";
        var start = tip.IndexOf(property, StringComparison.Ordinal);
        var end = tip.IndexOfAny([',', '}'], start);

        var refused = Refused(
            """{ "documents": { "d": { "nl": "n", "en": "e", "sections": { "s": { "nl": "n", "en": "e" } } } },"""
            + $$""" "tips": [ {{tip[..start] + fault + tip[end..]}} ] }""");

        Assert.Contains(refused.Faults, line => line.Contains(named, StringComparison.Ordinal));
        Assert.Contains(refused.Faults, line => line.Contains("there are 1 tips", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{ \"tips\": [ { \"color\": 1 } ] }")]
    [InlineData("not json")]
    [InlineData("null")]
    public void A_file_of_another_shape_stops_the_start(string json) => Assert.NotEmpty(Refused(json).Faults);

    [Theory]
    [InlineData("pauze", "pauze", Language.Dutch)]
    [InlineData("  PÁUZE ", "pauze", Language.Dutch)]
    [InlineData("lach", "lachen", Language.Dutch)]
    [InlineData("break", "break", Language.English)]
    [InlineData("klas sfeer", "sfeer", Language.Dutch)]
    [InlineData("over een pauze", "pauze", Language.Dutch)]
    public void A_word_or_its_beginning_finds_tips_whatever_the_case_and_accents(string typed, string found, Language language)
    {
        var tips = Assert.IsType<TipsFound.Matching>(Search.Find(typed, language)).Tips;

        Assert.Contains(found, tips[0].Words.Dutch + tips[0].Words.English, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("feedbak", "feedback")]
    [InlineData("agneda", "agenda")]
    public void A_slip_of_the_fingers_is_read_as_what_was_meant(string typed, string meant) =>
        Assert.Equal(meant, Assert.IsType<TipsFound.Near>(Search.Find(typed, Language.Dutch)).Word, StringComparer.Ordinal);

    /// <summary>No match is no match, and who reads Dutch is not told of an English word.</summary>
    [Theory]
    [InlineData("toetsweek", Language.Dutch)]
    [InlineData("pesten", Language.Dutch)]
    [InlineData("between", Language.Dutch)]
    [InlineData("enjoy", Language.Dutch)]
    [InlineData("leerlingen", Language.English)]
    [InlineData("hoe ga ik om met pesten", Language.Dutch)]
    [InlineData("pauze toetsweek", Language.Dutch)]
    public void What_is_not_there_is_not_replaced_by_something_else(string typed, Language language) =>
        Assert.IsType<TipsFound.Nothing>(Search.Find(typed, language));

    [Theory]
    [InlineData("xqzwkj")]
    [InlineData("?!")]
    [InlineData("")]
    [InlineData("\u0000\u0001")]
    public void What_comes_near_nothing_finds_nothing(string typed) =>
        Assert.IsType<TipsFound.Nothing>(Search.Find(typed, Language.Dutch));

    [Fact]
    public void A_very_long_line_is_searched_in_no_time() =>
        Assert.IsType<TipsFound.Nothing>(Search.Find(new string('q', 100_000), Language.English));

    private static TipLibraryException Refused(string json) =>
        Assert.Throws<TipLibraryException>(() => TipLibrary.Read(new MemoryStream(Encoding.UTF8.GetBytes(json))));
}
