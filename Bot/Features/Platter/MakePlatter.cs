using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Platter;
using Welbevinden.Cards.Model;

namespace Welbevinden.Bot.Features.Platter;

/// <summary>Draws a person's own platter in the reply itself. It has no effects: nothing is written, sent, logged or counted.</summary>
internal sealed class MakePlatter(PlatterPolicy policy, TipChoice tips)
{
    public Task<Outcome> FormAsync(Request<NoPayload> request, CancellationToken cancellationToken) => Task.FromResult<Outcome>(
        policy.MayMake(request.School)
            ? new Reply.Show(PlatterFormCard.Create(new PlatterAnswers(), request.Language))
            : new Reply.Refused(PlatterRefusals.SwitchedOff));

    public Task<Outcome> MakeAsync(Request<PlatterAnswers> request, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome>(policy.MayMake(request.School) ? Drawn(request) : new Reply.Refused(PlatterRefusals.SwitchedOff));

    /// <summary>The form with what was chosen.</summary>
    public Task<AdaptiveCard?> DrawAsync(Request<PlatterAnswers> request, CancellationToken cancellationToken) =>
        Task.FromResult(policy.MayMake(request.School) ? PlatterFormCard.Create(request.Payload, request.Language) : null);

    private Reply Drawn(Request<PlatterAnswers> request) => ReadAnswers.Of(request.Payload) switch
    {
        AnswersRead.Whole whole => new Reply.Show(Card(whole, request)),
        AnswersRead.Wrong wrong => new Reply.Refused(wrong.Refusal),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private AdaptiveCard Card(AnswersRead.Whole whole, Request<PlatterAnswers> request)
    {
        var least = ReadAnswers.Least(whole.Amounts);
        var view = new MyPlatterView
        {
            Amounts = whole.Amounts,
            AskAbout = least,
            Intention = whole.Intention,
            Tip = tips.For(least, request.Now).View,
            MayKeep = policy.MayKeep(request.School),
        };
        return MyPlatterCard.Create(view, request.Language);
    }
}
