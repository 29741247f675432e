using System.Security.Cryptography;
using NodaTime;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Platter;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Platter;

namespace Welbevinden.Bot.Features.Platter;

/// <summary>Saves, shows and erases a person's own platters, only at the press of that person and only in the reply to it.</summary>
internal sealed class PlatterHistory(PlatterStore store, PlatterSeal seal, PlatterPolicy policy, TipChoice tips)
{
    /// <summary>A second platter on the same day replaces the first.</summary>
    public async Task<Outcome> SaveAsync(Request<PlatterAnswers> request, CancellationToken cancellationToken)
    {
        if (!policy.MayKeep(request.School))
        {
            return new Reply.Refused(PlatterRefusals.SwitchedOff);
        }

        if (ReadAnswers.Of(request.Payload) is not AnswersRead.Whole whole)
        {
            return new Reply.Refused(((AnswersRead.Wrong)ReadAnswers.Of(request.Payload)).Refusal);
        }

        var known = await OpenAsync(request.School.Id, request.Person.Id, request.Today, cancellationToken);
        var record = Sealed(request.School.Id, request.Person.Id, new KeptPlatterView(request.Today, whole.Amounts, whole.Intention));
        var least = ReadAnswers.Least(whole.Amounts);
        var view = new MyPlatterView
        {
            Amounts = whole.Amounts,
            AskAbout = least,
            Intention = whole.Intention,
            Tip = tips.For(least, request.Now).View,
            MayKeep = true,
            IsKept = true,
        };
        return new Outcome(new Reply.Show(MyPlatterCard.Create(view, request.Language)))
        {
            Writes = [PlatterRows.Keep(record, known.Where(kept => kept.View.Date == request.Today).Select(kept => kept.Record))],
        };
    }

    public async Task<Outcome> ShowAsync(Request<NoPayload> request, CancellationToken cancellationToken)
    {
        var kept = await OpenAsync(request.School.Id, request.Person.Id, request.Today, cancellationToken);
        return new Reply.Show(
            PlatterHistoryCard.Create(new PlatterHistoryView { Kept = [.. kept.Select(one => one.View)] }, request.Language));
    }

    public async Task<Outcome> ForgetAsync(Request<NoPayload> request, CancellationToken cancellationToken) =>
        new Outcome(new Reply.Show(PlatterForgottenCard.Create(request.Language)))
        {
            Writes = [.. PlatterRows.Forget(await store.KeptByAsync(request.School.Id, request.Person.Id, cancellationToken))],
        };

    /// <summary>The saved platters of a person, newest first, without those that expired or cannot be unsealed.</summary>
    internal async Task<IReadOnlyList<(KeptPlatterRecord Record, KeptPlatterView View)>> OpenAsync(
        SchoolId school, PersonId person, LocalDate today, CancellationToken cancellationToken)
    {
        var rows = await store.KeptByAsync(school, person, cancellationToken);
        return
        [
            .. from record in rows
               where record.EraseOn > today
               let view = seal.Open(person, record.Sealed)
               where view is not null
               orderby view.Date descending
               select (record, view),
        ];
    }

    /// <summary>Erased within a year: on the first of the month in which it would become one year old.</summary>
    internal static LocalDate EraseOn(LocalDate made) => made.PlusYears(1).With(DateAdjusters.StartOfMonth);

    private KeptPlatterRecord Sealed(SchoolId school, PersonId person, KeptPlatterView view) =>
        new(school, person, Convert.ToHexString(RandomNumberGenerator.GetBytes(8)), seal.Seal(person, view), EraseOn(view.Date));
}
