using Welbevinden.Bot.School;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.ActionPlan;
using Welbevinden.Cards.Model;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.ActionPlan;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Features.ActionPlan;

/// <summary>The demo school on a Sunday, when no round begins, and what its core team does with the plan.</summary>
internal sealed class PlanHouse : IAsyncDisposable
{
    public const string Year = "2026-2027";

    private PlanHouse(TestBot bot) => Bot = bot;

    public TestBot Bot { get; }

    /// <summary>In the core team.</summary>
    public Person Bram => Bot.Named("Bram van 't Hooft");

    /// <summary>In the core team as well.</summary>
    public Person Annelies => Bot.Named("Annelies de Grijs");

    /// <summary>Leadership, not in the core team.</summary>
    public Person HendrikJan => Bot.Named("Hendrik-Jan Bökkerink");

    /// <summary>On the staff, without any other role.</summary>
    public Person Kees => Bot.Named("Kees van der Stelt");

    public static async Task<PlanHouse> OpenAsync()
    {
        var school = Path.Combine(Repository.Root, "Tests", "LocalTeams", "Demo", "school.json");
        return new PlanHouse(await TestBot.StartAtAsync(await File.ReadAllTextAsync(school)));
    }

    /// <summary>With a vision, a goal, a role held by Kees and an activity: version 4.</summary>
    public static async Task<PlanHouse> WithPlanAsync()
    {
        var house = await OpenAsync();
        await house.WriteAsync(house.Bram, 0, "Iedereen hoort erbij");
        await house.SubmitAsync(house.Bram, ActionPlanVerbs.SaveGoal, house.Goal(1, "", "Een vast gezicht"));
        await house.SubmitAsync(
            house.Bram,
            ActionPlanVerbs.SaveRole,
            new PlanSaveRole(Year, 2, "", "Zorgcoördinator", house.Kees.Id.Value, house.Annelies.Id.Value));
        await house.SubmitAsync(
            house.Bram,
            ActionPlanVerbs.SaveActivity,
            new PlanSaveActivity(Year, 3, "", "Mentoruur", "Base", "Education", "g1", "r2", "elke week", "2026-12-01", "Students,Parents"));
        return house;
    }

    public PlanSaveGoal Goal(int version, string id, string text) => new(Year, version, id, "StartNew", text, "motivatie");

    public async Task<string> WriteAsync(Person person, int version, string text, string part = "Vision", string? card = null) =>
        await SubmitAsync(person, ActionPlanVerbs.SaveText, new PlanSaveText(Year, version, part, text, card));

    public async Task<string> SubmitAsync<TPayload>(Person person, CardVerb<TPayload> verb, TPayload payload) =>
        Json(await Bot.SubmitAsync(person, verb, payload));

    public async Task<string> OverviewAsync(Person person) => Json(await Bot.PressAsync(person, ActionPlanVerbs.Show, new PlanShow(Year)));

    public async Task<PlanRecord?> PlanAsync() =>
        await Bot.Get<ActionPlanStore>().CurrentAsync(Bot.School.Id, new SchoolYear(2026), CancellationToken.None);

    public async Task<PlanContent> ContentAsync() => (await PlanAsync())!.Content;

    public static string Json(Answer answer) => answer switch
    {
        Answer.Card card => CardJson.ToJson(card.Content),
        Answer.Dialog dialog => CardJson.ToJson(dialog.Content),
        Answer.Message message => message.Sentence,
        _ => answer.GetType().Name,
    };

    public ValueTask DisposeAsync() => Bot.DisposeAsync();
}
