using Welbevinden.Bot.Features.YearReport;
using Welbevinden.Cards.Features.Evaluation;
using Welbevinden.Cards.Features.Export;
using Welbevinden.Cards.Shared;
using Welbevinden.Unit.Features.Evaluation;
using Welbevinden.Unit.Features.Export;
using Xunit;

namespace Welbevinden.Unit.Features.YearReport;

/// <summary>The outcome of the evaluation moments is in the report of the year, without the authors.</summary>
public sealed class EvaluationChapterTests
{
    [Fact]
    public async Task A_moment_tells_how_far_the_goals_are_what_is_needed_and_what_others_think_without_names()
    {
        await using var house = await EvaluationHouse.WithMomentAsync();
        await house.PlanAsync(house.Plan(goals: 2, activities: 2));
        await house.FillAsync(house.Bram, "goals-1", 0, ("goal_g1", "reached"), ("next_g1", "continue"));
        await house.FillAsync(house.Ipek, "activities-1", 0, ("did_a1", "yes"), ("did_a2", "no"));
        await house.FillAsync(house.Ipek, "needs", 1, ("need", "=Tijd in het rooster"));
        await house.FillAsync(house.Annelies, "views", 0, ("think_parents", "Ouders willen meer horen."));

        var page = await TakeAsync(house, ExportFormat.Html);
        var sheet = await TakeAsync(house, ExportFormat.Csv);

        Assert.Contains("<h2>Evaluatiemomenten</h2>", page, StringComparison.Ordinal);
        Assert.Contains("<h3>Evaluatie van 19 januari 2027</h3>", page, StringComparison.Ordinal);
        Assert.Contains("Ouders willen meer horen.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Yıldırımer", page + sheet, StringComparison.Ordinal);
        Assert.Contains("Evaluatiemomenten;Evaluatie van 19 januari 2027;Stand;Nog niet afgerond.;\r\n", sheet, StringComparison.Ordinal);
        Assert.Contains(";Doel: Doel 1;Gehaald;Doorgaan\r\n", sheet, StringComparison.Ordinal);
        Assert.Contains(";Doel: Doel 2;niet ingevuld;niet ingevuld\r\n", sheet, StringComparison.Ordinal);
        Assert.Contains(";Activiteiten;uitgevoerd: 1, niet: 1;\r\n", sheet, StringComparison.Ordinal);
        Assert.Contains(";Nodig;'=Tijd in het rooster;\r\n", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_moment_that_was_taken_out_is_not_in_it()
    {
        await using var house = await EvaluationHouse.WithMomentAsync();
        await house.PressAsync(house.Bram, MomentVerbs.Remove, new MomentPick(EvaluationHouse.First));

        await house.Bot.PressAsync(
            house.Bram, ExportVerbs.Offer, new ExportAsk(MakeYearReport.Kind, EvaluationHouse.Year, ExportFormat.Html));

        Assert.Equal(ExportRefusals.NothingThere.Code, house.Bot.LastRefusal);
    }

    private static async Task<string> TakeAsync(EvaluationHouse house, ExportFormat format)
    {
        await house.Bot.PressAsync(house.Bram, ExportVerbs.Offer, new ExportAsk(MakeYearReport.Kind, EvaluationHouse.Year, format));
        await house.Bot.SettleAsync();
        await house.Bot.AllowAsync(house.Bram, OfferedFile.ContextOf(house.Bot.CardsTo(house.Bram)[^1]));
        return house.Bot.Teams.Drive.Uploads.Last().Text;
    }
}
