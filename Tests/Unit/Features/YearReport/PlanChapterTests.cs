using Welbevinden.Bot.Features.YearReport;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.Export;
using Welbevinden.Cards.Shared;
using Welbevinden.Unit.Features.ActionPlan;
using Welbevinden.Unit.Features.Export;
using Xunit;

namespace Welbevinden.Unit.Features.YearReport;

/// <summary>The plan with its versions is in the report of the year, for the core team and the leadership.</summary>
public sealed class PlanChapterTests
{
    [Fact]
    public async Task The_leadership_reads_vision_goals_activities_roles_and_versions()
    {
        await using var house = await PlanHouse.WithPlanAsync();

        var page = await TakeAsync(house, house.HendrikJan, ExportFormat.Html);

        Assert.Contains("<h2>Plan van aanpak</h2>", page, StringComparison.Ordinal);
        Assert.Contains("<h3>Visie</h3><p>Iedereen hoort erbij</p>", page, StringComparison.Ordinal);
        Assert.Contains("Een vast gezicht", page, StringComparison.Ordinal);
        Assert.Contains("Zorgcoördinator: Kees van der Stelt (vervanger: Annelies de Grijs)", page, StringComparison.Ordinal);
        Assert.Contains("<h3>Versies</h3>", page, StringComparison.Ordinal);
        Assert.Contains("Activiteiten per laag van de ondersteuningspiramide", page, StringComparison.Ordinal);
        Assert.Contains("<svg", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_spreadsheet_gets_the_same_in_lines()
    {
        await using var house = await PlanHouse.WithPlanAsync();

        var sheet = await TakeAsync(house, house.Bram, ExportFormat.Csv);

        Assert.Contains("Plan van aanpak;Visie;Tekst;Iedereen hoort erbij;\r\n", sheet, StringComparison.Ordinal);
        Assert.Contains("Plan van aanpak;Doelen;Nieuw;Een vast gezicht;Motivatie voor school\r\n", sheet, StringComparison.Ordinal);
        Assert.Contains(
            "Plan van aanpak;Activiteiten;Sterke basis;Mentoruur;Educatie · Zorgcoördinator · elke week, 1 december 2026 · leerlingen, "
                + "ouders · Een vast gezicht\r\n",
            sheet,
            StringComparison.Ordinal);
        Assert.Contains("Plan van aanpak;Versies;1;2026-11-22;Visie: aangevuld, Bram van 't Hooft\r\n", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_plan_there_is_no_such_chapter_and_nothing_to_take_along()
    {
        await using var house = await PlanHouse.OpenAsync();

        await house.Bot.PressAsync(house.Bram, ExportVerbs.Offer, new ExportAsk(MakeYearReport.Kind, PlanHouse.Year, ExportFormat.Html));

        Assert.Equal(ExportRefusals.NothingThere.Code, house.Bot.LastRefusal);
    }

    private static async Task<string> TakeAsync(PlanHouse house, Person person, ExportFormat format)
    {
        await house.Bot.PressAsync(person, ExportVerbs.Offer, new ExportAsk(MakeYearReport.Kind, PlanHouse.Year, format));
        await house.Bot.SettleAsync();
        await house.Bot.AllowAsync(person, OfferedFile.ContextOf(house.Bot.CardsTo(person)[^1]));
        return house.Bot.Teams.Drive.Uploads.Last().Text;
    }
}
