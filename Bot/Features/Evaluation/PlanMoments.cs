using NodaTime;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Evaluation;
using Welbevinden.Cards.Model;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Evaluation;

namespace Welbevinden.Bot.Features.Evaluation;

/// <summary>
/// Shows or proposes the moments of a school year, accepts a proposal, and adds a moment. What was typed stays on the card when it is
/// refused.
/// </summary>
internal sealed class PlanMoments(
    EvaluationStore store, EvaluationLoader loader, EvaluationReach reach, SchoolCalendars calendars, ReminderOccurrences reminders,
    MomentCards cards)
{
    public Task<Outcome> TypedAsync(Request<string> request, CancellationToken cancellationToken) =>
        ShowAsync(request.With(new MomentsShow()), cancellationToken);

    public async Task<Outcome> ShowAsync(Request<MomentsShow> request, CancellationToken cancellationToken)
    {
        var year = SchoolYear.Parse(request.Payload.Year) ?? SchoolYear.Of(request.Today);
        var moments = await MomentsAsync(request.School.Id, year, cancellationToken);
        if (moments.Any(moment => moment.State != MomentState.Removed))
        {
            return await ListAsync(request, year, notice: null, cancellationToken);
        }

        var proposed = Propose(request, year, []);
        return request.Payload.Year is null && proposed.Count == 0
            ? await ProposalAsync(request, year.Next, Propose(request, year.Next, []), "", cancellationToken)
            : await ProposalAsync(request, year, proposed, "", cancellationToken);
    }

    /// <summary>A new proposal that avoids the weeks that were typed.</summary>
    public async Task<Outcome> ProposeAsync(Request<MomentsAccept> request, CancellationToken cancellationToken)
    {
        var (year, form) = (YearOf(request), ProposalForm.Of(request.Payload, request.School.TimeZone));
        return form.Weeks is { } weeks
            ? await ProposalAsync(request, year, Propose(request, year, weeks), form.TypedWeeks, cancellationToken)
            : await ShowAgainAsync(request, year, form, EvaluationRefusals.WeekUnknown, cancellationToken);
    }

    public async Task<Outcome> AcceptAsync(Request<MomentsAccept> request, CancellationToken cancellationToken)
    {
        var (year, form) = (YearOf(request), ProposalForm.Of(request.Payload, request.School.TimeZone));
        var moments = await MomentsAsync(request.School.Id, year, cancellationToken);
        if (moments.Any(moment => moment.State != MomentState.Removed))
        {
            return await ListAsync(request, year, EvaluationRefusals.AlreadyPlanned.Sentence, cancellationToken, isWrong: true);
        }

        var owners = await OwnersAsync(request, year, cancellationToken);
        if (form.Refuse(Dates(request, year, []), [.. owners.Select(owner => owner.Code)]) is { } refusal)
        {
            return await ShowAgainAsync(request, year, form, refusal, cancellationToken);
        }

        var planned = form.Planned.Select((one, index) => New(request, year, moments.Count + index + 1, one.Date, one.Owner)).ToList();
        var known = await store.YearAsync(request.School.Id, year, cancellationToken);
        var list = await cards.ListAsync(request, year, planned, MomentNotices.Planned, isWrong: false, cancellationToken);
        return new Outcome(new Reply.Show(list))
        {
            Writes = [EvaluationRows.Write(request.School.Id, planned, known with { BusyWeeks = form.Weeks! })],
            Occurrences = [.. planned.SelectMany(moment => reminders.Of(moment, request.School))],
        };
    }

    /// <summary>The proposal as it was filled in.</summary>
    public async Task<AdaptiveCard?> DrawProposalAsync(Request<MomentsAccept> request, CancellationToken cancellationToken) =>
        await ProposalAsync(
            request, YearOf(request), ProposalForm.Of(request.Payload, request.School.TimeZone), refusal: null, cancellationToken);

    public async Task<Outcome> AskAddAsync(Request<MomentsShow> request, CancellationToken cancellationToken)
    {
        var year = SchoolYear.Parse(request.Payload.Year) ?? SchoolYear.Of(request.Today);
        return await AskDateAsync(request, year, date: null, owner: Lead.Team, refusal: null, cancellationToken);
    }

    public async Task<Outcome> AddAsync(Request<MomentAdd> request, CancellationToken cancellationToken)
    {
        var (year, filled) = (SchoolYear.Parse(request.Payload.Year) ?? SchoolYear.Of(request.Today), request.Payload);
        var moments = await MomentsAsync(request.School.Id, year, cancellationToken);
        var owners = await OwnersAsync(request, year, cancellationToken);
        var (date, refusal) = Dates(request, year, moments).Read(filled.Picked ?? filled.Date);
        var owner = filled.Owner is null or "" ? Lead.Team : filled.Owner;
        if ((refusal ?? (owners.Any(one => one.Code == owner) ? null : EvaluationRefusals.OwnerUnknown)) is { } wrong)
        {
            return await AskDateAsync(
                request, year, FilledIn.Date(filled.Picked ?? filled.Date, request.School.TimeZone), owner, wrong, cancellationToken);
        }

        var added = New(request, year, moments.Count + 1, date, owner);
        return new Outcome(new Reply.Show(await cards.MomentAsync(request, added, MomentNotices.Planned, cancellationToken)))
        {
            Writes = [EvaluationRows.Write(request.School.Id, [added])],
            Occurrences = reminders.Of(added, request.School),
        };
    }

    private static MomentRecord New<TPayload>(Request<TPayload> request, SchoolYear year, int number, LocalDate date, string owner) =>
        new(request.School.Id, FormattableString.Invariant($"{year}-{number}"), year, date) { Owner = owner, Since = request.Today };

    private static SchoolYear YearOf(Request<MomentsAccept> request) =>
        SchoolYear.Parse(request.Payload.Year) ?? SchoolYear.Of(request.Today);

    private IReadOnlyList<LocalDate> Propose<TPayload>(Request<TPayload> request, SchoolYear year, IReadOnlyList<int> weeks) =>
        MomentProposal.Of(calendars.Of(request.School), year, request.Today, weeks);

    private MomentDates Dates<TPayload>(Request<TPayload> request, SchoolYear year, IReadOnlyList<MomentRecord> others) =>
        new(
            calendars.Of(request.School),
            year,
            request.Today,
            [.. others.Where(moment => moment.State != MomentState.Removed).Select(moment => moment.Date)]);

    private async Task<IReadOnlyList<MomentRecord>> MomentsAsync(SchoolId school, SchoolYear year, CancellationToken cancellationToken) =>
        [.. (await store.MomentsAsync(school, cancellationToken)).Where(moment => moment.Year == year)];

    private async Task<IReadOnlyList<OwnerChoice>> OwnersAsync<TPayload>(
        Request<TPayload> request, SchoolYear year, CancellationToken cancellationToken) =>
        Lead.Choices((await loader.PlanAsync(request.School.Id, year, cancellationToken)).Roles, reach.CoreTeam(request.School.Id));

    private async Task<Outcome> ListAsync<TPayload>(
        Request<TPayload> request, SchoolYear year, Text? notice, CancellationToken cancellationToken, bool isWrong = false)
    {
        var moments = await MomentsAsync(request.School.Id, year, cancellationToken);
        return new Reply.Show(await cards.ListAsync(request, year, moments, notice, isWrong, cancellationToken));
    }

    private async Task<Outcome> ProposalAsync<TPayload>(
        Request<TPayload> request, SchoolYear year, IReadOnlyList<LocalDate> dates, string weeks, CancellationToken cancellationToken)
    {
        var owners = await OwnersAsync(request, year, cancellationToken);
        var first = (owners.FirstOrDefault(owner => owner.Code.StartsWith("role:", StringComparison.Ordinal)) ?? owners[0]).Code;
        var moments = Enumerable
            .Range(0, MomentProposal.Moments)
            .Select(at => new ProposedMoment(at < dates.Count ? dates[at] : null, first));
        return new Reply.Show(MomentProposalCard.Create(
            View(request, year, owners) with { Moments = [.. moments], Weeks = weeks, HasRoom = dates.Count > 0 }, request.Language));
    }

    private async Task<Outcome> ShowAgainAsync(
        Request<MomentsAccept> request, SchoolYear year, ProposalForm form, Refusal refusal, CancellationToken cancellationToken) =>
        new Reply.Refused(refusal) { Instead = await ProposalAsync(request, year, form, refusal, cancellationToken) };

    private async Task<AdaptiveCard> ProposalAsync(
        Request<MomentsAccept> request, SchoolYear year, ProposalForm form, Refusal? refusal, CancellationToken cancellationToken)
    {
        var owners = await OwnersAsync(request, year, cancellationToken);
        var moments = form.Typed(Dates(request, year, []));
        return MomentProposalCard.Create(
            View(request, year, owners) with { Moments = moments, Weeks = form.TypedWeeks, Notice = refusal?.Sentence }, request.Language);
    }

    /// <summary>A new moment with the day and the owner that were chosen.</summary>
    public async Task<AdaptiveCard?> DrawAddAsync(Request<MomentAdd> request, CancellationToken cancellationToken)
    {
        var (year, filled) = (SchoolYear.Parse(request.Payload.Year) ?? SchoolYear.Of(request.Today), request.Payload);
        var date = FilledIn.Date(filled.Picked ?? filled.Date, request.School.TimeZone);
        return await DateAsync(request, year, date, filled.Owner ?? Lead.Team, refusal: null, cancellationToken);
    }

    private MomentProposalView View<TPayload>(Request<TPayload> request, SchoolYear year, IReadOnlyList<OwnerChoice> owners) => new()
    {
        Year = year.ToString(),
        Moments = [],
        Owners = owners,
        Earliest = Dates(request, year, []).Earliest,
        Latest = year.LastDay,
    };

    private async Task<Outcome> AskDateAsync<TPayload>(
        Request<TPayload> request, SchoolYear year, LocalDate? date, string owner, Refusal? refusal, CancellationToken cancellationToken)
    {
        var card = await DateAsync(request, year, date, owner, refusal, cancellationToken);
        return refusal is null ? new Reply.Show(card) : new Reply.Refused(refusal) { Instead = card };
    }

    private async Task<AdaptiveCard> DateAsync<TPayload>(
        Request<TPayload> request, SchoolYear year, LocalDate? date, string owner, Refusal? refusal, CancellationToken cancellationToken)
    {
        var dates = Dates(request, year, await MomentsAsync(request.School.Id, year, cancellationToken));
        return MomentDateCard.Create(
            new MomentDateView
            {
                Year = year.ToString(),
                Date = date,
                Earliest = dates.Earliest,
                Latest = year.LastDay,
                Near = refusal is null ? [] : dates.Near(date ?? dates.Earliest),
                Owners = await OwnersAsync(request, year, cancellationToken),
                Owner = owner,
                Notice = refusal?.Sentence,
            },
            request.Language);
    }
}
