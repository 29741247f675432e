using Welbevinden.Bot.Features.YearReport;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.Export;
using Welbevinden.Cards.Shared;
using Welbevinden.Cards.Shared.Questions;
using Welbevinden.Unit.Features.CheckIn;
using Welbevinden.Unit.Features.Export;
using Welbevinden.Unit.Features.Top3;
using Xunit;

namespace Welbevinden.Unit.Features.YearReport;

/// <summary>
/// Core team and leadership download a school year as a file: chapter by chapter, and only what the whole school may see.
/// </summary>
public sealed class YearReportTests
{
    [Fact]
    public async Task The_core_team_finds_the_year_under_export_and_gets_its_chapters_in_order()
    {
        await using var house = await YearAsync();
        await house.Bot.TypeAsync(house.Bram, "export");
        Assert.Contains("Het schooljaar 2026-2027", house.Bot.CardsTo(house.Bram)[^1], StringComparison.Ordinal);

        var page = await TakeAsync(house, house.Bram, ExportFormat.Html);

        Assert.Contains("<h1>Welbevinden in het schooljaar 2026-2027</h1>", page, StringComparison.Ordinal);
        Assert.Equal("Check-ins van het team | Top 3 onder mentoren", string.Join(" | ", Headings(page)));
        Assert.Contains("6 van de 42 collega", page, StringComparison.Ordinal);
        Assert.Contains("<h3>De hele school</h3>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_class_and_no_hidden_group_is_in_it_not_even_for_the_analysis_team()
    {
        await using var house = await YearAsync();

        var page = await TakeAsync(house, house.Ipek, ExportFormat.Html);
        var sheet = await TakeAsync(house, house.Ipek, ExportFormat.Csv);

        Assert.DoesNotContain("klas 1A", page + sheet, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<h3>Leerjaar 6</h3>", page, StringComparison.Ordinal);
        Assert.Contains("Top 3 onder mentoren;Top 3 van 23 november 2026: leerjaar 6;Niet getoond;;\r\n", sheet, StringComparison.Ordinal);
        Assert.Contains(
            "Top 3 onder mentoren;Top 3 van 23 november 2026: de hele school;Zorgen: Energie;36;36 punten, 12 van de 18 klassen\r\n",
            sheet,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_in_of_too_few_has_no_figure_in_the_year_either()
    {
        await using var house = await YearAsync(answers: 4);

        var sheet = await TakeAsync(house, house.Bram, ExportFormat.Csv);

        Assert.Contains(
            "Check-ins van het team;23 november 2026;Antwoorden;;Geen uitkomst om te laten zien\r\n", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("Zonnig", sheet, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026")]
    [InlineData("2019-2020")]
    [InlineData("2026-2028")]
    [InlineData("")]
    public async Task A_year_that_is_none_or_of_which_there_is_nothing_gives_no_file(string year)
    {
        await using var house = await YearAsync();

        await house.Bot.PressAsync(house.Bram, ExportVerbs.Offer, new ExportAsk(MakeYearReport.Kind, year, ExportFormat.Html));

        Assert.Equal(ExportRefusals.NothingThere.Code, house.Bot.LastRefusal);
    }

    [Fact]
    public async Task A_mentor_does_not_get_it()
    {
        await using var house = await YearAsync();

        await house.Bot.PressAsync(
            house.Mentor("2v"), ExportVerbs.Offer, new ExportAsk(MakeYearReport.Kind, "2026-2027", ExportFormat.Html));

        Assert.Equal(ExportRefusals.NothingThere.Code, house.Bot.LastRefusal);
    }

    /// <summary>A week of school: a check-in that closed on Friday, and a top 3 that the core team closed.</summary>
    private static async Task<PollHouse> YearAsync(int answers = 6)
    {
        var house = await PollHouse.WithPollAsync();
        await house.Bot.AnswerAllAsync([.. Enumerable.Range(0, answers).Select(at => CheckInForms.First.Options[at % 3].Code)]);
        await house.FinishAllAsync();
        await house.CloseAsync();
        await house.Bot.RoundEndsAsync();
        return house;
    }

    private static IEnumerable<string> Headings(string page) =>
        page.Split("<h2>").Skip(1).Select(part => part[..part.IndexOf("</h2>", StringComparison.Ordinal)]);

    private static async Task<string> TakeAsync(PollHouse house, Person person, ExportFormat format)
    {
        await house.Bot.PressAsync(person, ExportVerbs.Offer, new ExportAsk(MakeYearReport.Kind, "2026-2027", format));
        await house.Bot.SettleAsync();
        await house.Bot.AllowAsync(person, OfferedFile.ContextOf(house.Bot.CardsTo(person)[^1]));
        return house.Bot.Teams.Drive.Uploads.Last().Text;
    }
}
