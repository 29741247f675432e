using NodaTime;
using Welbevinden.Bot.School;
using Welbevinden.Storage.Features.Calendar;

namespace Welbevinden.Bot.Features.Calendar;

/// <summary>
/// Keeps the calendars of the core team in step with the evaluation moments: lays what should stand beside what was done, and takes one
/// step after the other. Each is noted as asked before it is asked, under its ETag, so that two bots do not both take it and one that dies
/// can be followed.
/// </summary>
internal sealed partial class CalendarKeeper(
    IDirectory directory, CalendarPlaces places, CalendarStore marks, IPersonalCalendars calendars, CalendarEvents events,
    TimeProvider time, ILogger<CalendarKeeper> log) : BackgroundService
{
    /// <summary>So many calendars that did not open, and none that did: it is the app that may not, or Graph that is away.</summary>
    private const int MaxRefusals = 3;

    /// <summary>Asking again, then moving or taking away: no event wants more at once.</summary>
    private const int MaxSteps = 3;

    /// <summary>A moment that changes is looked at this soon; it costs two small reads and no request.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(1);

    /// <summary>Between two requests. Graph allows four at once and 10,000 in ten minutes per mailbox; nobody is in a hurry.</summary>
    public TimeSpan Pace { get; init; } = TimeSpan.FromSeconds(0.1);

    /// <summary>What stopped the last pass; null when it went to the end.</summary>
    public CalendarAnswer? Stopped { get; private set; }

    /// <summary>Goes past every moment of every member of every core team once.</summary>
    public async Task PassAsync(CancellationToken cancellationToken)
    {
        Stopped = null;
        if (!calendars.AreWritten || directory.Current is not { } known)
        {
            return;
        }

        var now = time.GetCurrentInstant();
        var all = await marks.AllAsync(cancellationToken);
        var closed = all.Where(mark => CalendarDecision.IsClosed(mark, now)).Select(mark => mark.Person).ToHashSet();
        var (refusals, successes) = (0, 0);
        foreach (var place in await places.BesideAsync(all, known, cancellationToken))
        {
            if (closed.Contains(place.Person))
            {
                continue;
            }

            var answer = await SettleAsync(place, cancellationToken);
            if (answer is CalendarAnswer.NoMailbox or CalendarAnswer.Forbidden or CalendarAnswer.Failed)
            {
                closed.Add(place.Person);
            }

            successes += answer is CalendarAnswer.Done or CalendarAnswer.NotThere or CalendarAnswer.Taken ? 1 : 0;
            refusals += answer is CalendarAnswer.Forbidden or CalendarAnswer.Failed ? 1 : 0;
            if (successes > 0 || refusals < MaxRefusals)
            {
                continue;
            }

            Stopped = answer;
            PassStopped(log, answer!.Value);
            return;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (calendars.AreWritten && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await PassAsync(stoppingToken);
            }
            catch (Exception broken) when (!stoppingToken.IsCancellationRequested)
            {
                PassBroke(log, broken.GetType().Name);
            }

            var pause = Stopped is null && calendars.CompareEvery > Look ? Look : calendars.CompareEvery;
            await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Takes the steps that one place asks for. The last answer of Graph's; null when nothing was asked.</summary>
    private async Task<CalendarAnswer?> SettleAsync(CalendarPlace place, CancellationToken cancellationToken)
    {
        var (mark, last) = (place.Mark, (CalendarAnswer?)null);
        for (var steps = 0; steps < MaxSteps; steps++)
        {
            var now = time.GetCurrentInstant();
            var wish = CalendarWish.Of(place.Day, place.Member is not null, mark, now.InZone(place.Zone).Date);
            var step = CalendarDecision.Decide(wish, mark, now);
            if (step == CalendarStep.Forget)
            {
                await marks.EraseAsync(mark!, cancellationToken);
            }

            if (step is CalendarStep.Nothing or CalendarStep.Forget)
            {
                return last;
            }

            var claim = (mark ?? place.First()) with { State = CalendarState.Asked, At = now };
            if (await marks.PutAsync(
                claim with { Leaves = claim.Leaves || step == CalendarStep.Remove }, cancellationToken) is not { } asked)
            {
                return last;
            }

            (mark, last) = await AskAsync(step, asked, (wish as CalendarWish.Stand)?.Date ?? asked.Date, place.Zone, cancellationToken);
            await Task.Delay(Pace, time, cancellationToken);
            if (mark is null)
            {
                return last;
            }
        }

        return last;
    }

    private async Task<(CalendarMark? Mark, CalendarAnswer Answer)> AskAsync(
        CalendarStep step, CalendarMark asked, LocalDate date, DateTimeZone zone, CancellationToken cancellationToken)
    {
        var (answer, id) = await AnswerAsync(step, asked, date, zone, cancellationToken);
        if (step == CalendarStep.Remove && answer is CalendarAnswer.Done or CalendarAnswer.NotThere)
        {
            await marks.EraseAsync(asked, cancellationToken);
            return (null, answer);
        }

        var after = answer switch
        {
            CalendarAnswer.Done when step == CalendarStep.Put => asked with { State = CalendarState.There, EventId = id },
            CalendarAnswer.Done => asked with { State = CalendarState.There, Date = date },
            CalendarAnswer.NotThere or CalendarAnswer.Taken => asked with { State = CalendarState.Declined, EventId = "" },
            CalendarAnswer.NoMailbox => asked with { State = CalendarState.NoMailbox },
            CalendarAnswer.Forbidden => asked with { State = CalendarState.Refused },
            CalendarAnswer.Failed => null,
        };
        return (after is null ? null : await marks.PutAsync(after with { At = time.GetCurrentInstant() }, cancellationToken), answer);
    }

    /// <summary>Broken off long before somebody else takes it for dead, so that an old request does not come after a newer one.</summary>
    private async Task<(CalendarAnswer Answer, string Id)> AnswerAsync(
        CalendarStep step, CalendarMark asked, LocalDate date, DateTimeZone zone, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(CalendarDecision.AskedAtMost.ToTimeSpan(), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            return step switch
            {
                CalendarStep.Put => await calendars.PutAsync(events.Of(asked, zone), either.Token),
                CalendarStep.Move => (await calendars.MoveAsync(asked.Person, asked.EventId, date, zone, either.Token), ""),
                _ => (await calendars.RemoveAsync(asked.Person, asked.EventId, either.Token), ""),
            };
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return (CalendarAnswer.Failed, "");
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Putting moments in calendars stopped: Graph answers everybody with {Code}. Run "
        + "the check command for the remedy")]
    private static partial void PassStopped(ILogger log, CalendarAnswer code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Putting moments in calendars broke off ({Code}); it goes on later")]
    private static partial void PassBroke(ILogger log, string code);
}
