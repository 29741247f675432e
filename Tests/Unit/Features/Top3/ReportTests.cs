using Welbevinden.Bot.Features.Top3;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.Export;
using Welbevinden.Cards.Features.Top3;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Top3;
using Welbevinden.Unit.Features.Export;
using Xunit;

namespace Welbevinden.Unit.Features.Top3;

/// <summary>People download a closed top 3 as a file: it contains what the card shows them, and nothing that is hidden.</summary>
public sealed class ReportTests
{
    [Fact]
    public async Task The_analysis_team_gets_every_year_level_and_class()
    {
        await using var house = await ClosedAsync();

        var sheet = await SheetAsync(house, house.Samira);

        Assert.Equal(
            house.Bot.Classes.Select(c => $"klas {c.Name}").ToHashSet(StringComparer.Ordinal),
            Views(sheet).Where(view => view.StartsWith("klas ", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal));
        Assert.DoesNotContain("Niet getoond", sheet, StringComparison.Ordinal);
        Assert.Contains("\r\nde hele school;Zorgen;1;gedeeld;Energie;36;18;12;18;", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mentor_gets_the_own_class_as_confidential_and_no_other()
    {
        await using var house = await ClosedAsync();

        var sheet = await SheetAsync(house, house.Bram);
        var page = await TakeAsync(house, house.Bram, ExportFormat.Html);

        Assert.Equal("klas 1A", Assert.Single(Views(sheet), view => view.StartsWith("klas ", StringComparison.Ordinal)));
        Assert.Contains(
            "Vertrouwelijk, niet anoniem: de mentoren van deze klas en het analyseteam zien dit.", page, StringComparison.Ordinal);
        Assert.Contains(" · vertrouwelijk</p>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Klas 5H", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_leadership_gets_no_class_and_exactly_the_views_that_pass_the_suppression()
    {
        await using var house = await ClosedAsync();
        var poll = (await house.Bot.Get<Top3Store>().PollAsync(new SchoolId("esdoorn"), PollHouse.Round, CancellationToken.None))!;
        var judged = Top3Visibility.ForEverybody(
            poll, await house.Bot.Get<Top3Store>().ClassesAsync(PollHouse.Round, CancellationToken.None));

        var lines = (await SheetAsync(house, Leader(house))).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[1..];
        var page = await TakeAsync(house, Leader(house), ExportFormat.Html);

        Assert.DoesNotContain("vertrouwelijk", page, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(
            judged.Views.Select(view => view.Name.Dutch),
            lines.Select(line => line.Split(';')[0]).Distinct(StringComparer.Ordinal),
            StringComparer.Ordinal);
        Assert.Contains(judged.Views, view => judged.Of(view.Value) is null);
        foreach (var (value, name) in judged.Views)
        {
            var own = lines.Where(line => line.StartsWith($"{name.Dutch};", StringComparison.Ordinal)).ToList();
            if (judged.Of(value) is null)
            {
                Assert.Equal($"{name.Dutch};;;;;;;;;Niet getoond", Assert.Single(own));
                Assert.DoesNotContain($"<h2>{Top3ReportTexts.Heading(name).Dutch}</h2>", page, StringComparison.Ordinal);
                Assert.DoesNotContain($"scope=\"row\">{Top3ReportTexts.Heading(name).Dutch}<", page, StringComparison.Ordinal);
            }
            else
            {
                Assert.DoesNotContain(own, line => line.Contains("Niet getoond", StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task A_school_of_four_mentors_gets_no_figure_at_all()
    {
        await using var house = await PollHouse.WithPollAsync();
        foreach (var id in new[] { "1a", "2v", "3v", "5h" })
        {
            await house.FinishAsync(house.Mentor(id), PollHouse.Fill(id));
        }

        await house.CloseAsync();

        var sheet = await SheetAsync(house, Leader(house));
        Assert.All(
            sheet.Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[1..],
            line => Assert.EndsWith(";;;;;;;;;Niet getoond", line, StringComparison.Ordinal));
        Assert.DoesNotContain("<svg", await TakeAsync(house, Leader(house), ExportFormat.Html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_has_its_charts_inside_and_says_in_how_many_classes_what_was_named()
    {
        await using var house = await ClosedAsync();

        var page = await TakeAsync(house, house.Samira, ExportFormat.Html);

        Assert.Contains("<svg", page, StringComparison.Ordinal);
        Assert.Contains("18 van de 18 klassen", page, StringComparison.Ordinal);
        Assert.Contains("Vertrouwelijk, voor het analyseteam.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page.Replace("http-equiv", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_reads_English_gets_it_in_English()
    {
        await using var house = await ClosedAsync();

        var page = await TakeAsync(house, house.Bot.Named("Aoife Brannigan"), ExportFormat.Html);

        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Contains("Top 3 among mentors", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_not_asked_gets_no_file_and_no_button()
    {
        await using var house = await ClosedAsync();
        var colleague = house.Bot.Staff.First(person => !Top3Report.Readers.Admits(person));

        Assert.DoesNotContain(
            ExportVerbs.Offer.Name,
            PollHouse.Json(await house.Bot.PressAsync(colleague, Top3Verbs.Show, new Top3Show(PollHouse.Round.Value))),
            StringComparison.Ordinal);
        Assert.Contains(
            ExportVerbs.Offer.Name,
            PollHouse.Json(await house.Bot.PressAsync(house.Bram, Top3Verbs.Show, new Top3Show(PollHouse.Round.Value))),
            StringComparison.Ordinal);
        await house.Bot.PressAsync(colleague, ExportVerbs.Offer, new ExportAsk(Top3Report.Kind, PollHouse.Round.Value, ExportFormat.Csv));
        Assert.Equal(ExportRefusals.NothingThere.Code, house.Bot.LastRefusal);
    }

    [Theory]
    [InlineData("top3-beuk-2026-11-23")]
    [InlineData("top3-esdoorn-2026-11-24")]
    [InlineData("")]
    public async Task A_made_up_poll_or_one_of_another_school_gives_no_file(string round)
    {
        await using var house = await ClosedAsync();

        await house.Bot.PressAsync(house.Samira, ExportVerbs.Offer, new ExportAsk(Top3Report.Kind, round, ExportFormat.Html));

        Assert.Equal(ExportRefusals.NothingThere.Code, house.Bot.LastRefusal);
    }

    [Fact]
    public async Task An_open_poll_gives_nobody_a_file()
    {
        await using var house = await PollHouse.WithPollAsync();
        await house.FinishAllAsync();

        await house.Bot.PressAsync(
            house.Samira, ExportVerbs.Offer, new ExportAsk(Top3Report.Kind, PollHouse.Round.Value, ExportFormat.Html));

        Assert.Equal(ExportRefusals.NothingThere.Code, house.Bot.LastRefusal);
    }

    private static Person Leader(PollHouse house) => house.Bot.Named("Marjolein van der Velde");

    private static async Task<PollHouse> ClosedAsync()
    {
        var house = await PollHouse.WithPollAsync();
        await house.FinishAllAsync();
        await house.CloseAsync();
        return house;
    }

    private static Task<string> SheetAsync(PollHouse house, Person person) => TakeAsync(house, person, ExportFormat.Csv);

    private static IEnumerable<string> Views(string sheet) =>
        sheet.Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[1..].Select(line => line.Split(';')[0]).Distinct(StringComparer.Ordinal);

    private static async Task<string> TakeAsync(PollHouse house, Person person, ExportFormat format)
    {
        await house.Bot.PressAsync(person, ExportVerbs.Offer, new ExportAsk(Top3Report.Kind, PollHouse.Round.Value, format));
        await house.Bot.SettleAsync();
        await house.Bot.AllowAsync(person, OfferedFile.ContextOf(house.Bot.CardsTo(person)[^1]));
        return house.Bot.Teams.Drive.Uploads.Last().Text;
    }
}
