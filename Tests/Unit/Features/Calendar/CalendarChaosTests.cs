using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Welbevinden.Storage.Features.Calendar;
using Welbevinden.Storage.Features.Evaluation;
using Welbevinden.Unit.School;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Features.Calendar;

/// <summary>
/// Whatever happens in whatever order (plans that change, people who join, leave and delete events, bots that die or run twice at once, a
/// Graph that throttles, fails, refuses and loses responses), in the end the calendars contain exactly what they should.
/// </summary>
public sealed class CalendarChaosTests
{
    private const int Runs = 30;
    private const int Steps = 25;

    [Fact]
    public async Task In_the_end_exactly_what_should_stand_stands()
    {
        var (wrong, told) = await RunAsync(Runs, forgetful: false);

        TestContext.Current.TestOutputHelper?.WriteLine(told);
        Assert.Empty(wrong);
    }

    /// <summary>Without it the test above would prove nothing about repeated requests.</summary>
    [Fact]
    public async Task With_a_Graph_that_does_not_know_a_transaction_again_some_stand_twice()
    {
        var (wrong, told) = await RunAsync(Runs / 3, forgetful: true);

        TestContext.Current.TestOutputHelper?.WriteLine(told);
        Assert.Contains(wrong, one => one.Contains("twice", StringComparison.Ordinal));
    }

    private static async Task<(IReadOnlyList<string> Wrong, string Told)> RunAsync(int runs, bool forgetful)
    {
        var (wrong, crashes, repeated, requests, events) = (new List<string>(), 0, 0, 0, 0);
        for (var seed = 1; seed <= runs; seed++)
        {
            await using var house = await CalendarHouse.OpenAsync(1, 2, 3);
            house.Graph.Mailboxes.ForgetsTransactions = forgetful;
            var run = new Chaos(house, seed);
            await run.HappenAsync();
            var (found, stand) = await run.SettleAsync();
            wrong.AddRange(found);
            (crashes, repeated, events) = (crashes + run.Crashes, repeated + house.Graph.Mailboxes.Repeated, events + stand);
            requests += house.Graph.Asked.Count(one => one.Contains("/events", StringComparison.Ordinal));
        }

        return (
            wrong,
            FormattableString.Invariant($"{runs} runs of {Steps} steps: {requests} requests, {crashes} crashes, ")
            + FormattableString.Invariant($"{repeated} repeated transactions, {events} events stand, {wrong.Count} wrong"));
    }

    /// <summary>One random course of events, with its expected result.</summary>
    private sealed class Chaos(CalendarHouse house, int seed)
    {
        private readonly Random _dice = new(seed);
        private readonly Dictionary<int, MomentRecord> _moments = [];

        /// <summary>
        /// Deleted while the moment was planned: it is not put back. True once that wish was lifted, because the person left or the moment
        /// was removed.
        /// </summary>
        private readonly Dictionary<(int Person, int Moment), bool> _thrown = [];

        public int Crashes { get; private set; }

        public async Task HappenAsync()
        {
            for (var step = 0; step < Steps; step++)
            {
                await ChangeAsync();
                Disturb();
                house.Time.Jump(house.Time.Now + Duration.FromMinutes(_dice.GetItems([0, 1, 16, 61, 300], 1)[0]));
                var bots = Enumerable.Range(0, _dice.Next(1, 3)).Select(_ => house.Bot()).ToList();
                await Task.WhenAll(bots.Select(async bot =>
                {
                    if (_dice.Next(3) == 0)
                    {
                        bot.Store.CrashAfter(_dice.Next(1, 12));
                    }

                    try
                    {
                        await bot.Keeper.PassAsync(CancellationToken.None);
                    }
                    catch (ProcessCrashedException)
                    {
                        Crashes++;
                    }

                    bot.Keeper.Dispose();
                }));
            }
        }

        /// <summary>Lets everything work again, for long enough; then returns what is wrong, and how many events there are.</summary>
        public async Task<(IReadOnlyList<string> Wrong, int Events)> SettleAsync()
        {
            var graph = house.Graph;
            (graph.Options.Outage, graph.Options.Permissions, graph.Mailboxes.LosesAnswerEvery) = (0, ["Calendars.ReadWrite"], 0);
            graph.Mailboxes.Without.Clear();
            graph.Mailboxes.MustWait.Clear();
            for (var days = 0; days < 3; days++)
            {
                await house.PassAsync(Duration.FromDays(8));
            }

            await house.PassAsync(Duration.FromMinutes(20));
            var (wrong, marks) = (new List<string>(), await house.Marks.AllAsync(CancellationToken.None));
            for (var person = 1; person <= CalendarHouse.Everybody; person++)
            {
                wrong.AddRange(Judge(person, marks).Select(one => $"run {seed}, colleague {person}: {one}"));
            }

            return (wrong, Enumerable.Range(1, CalendarHouse.Everybody).Sum(person => graph.Mailboxes.Of(GraphHouse.Person(person)).Count));
        }

        /// <summary>Every event belongs to a mark by its transaction, and so to a moment.</summary>
        private IEnumerable<string> Judge(int person, IReadOnlyList<CalendarMark> marks)
        {
            var events = house.Graph.Mailboxes
                .Of(GraphHouse.Person(person))
                .ToLookup(
                    one => marks.FirstOrDefault(mark => mark.Transaction == one.Text("transactionId")) is { } mark ? NumberOf(mark) : 0);
            foreach (var stray in events[0])
            {
                yield return $"{stray.Date} of no moment";
            }

            foreach (var (number, moment) in _moments)
            {
                var stand = events[number].ToList();
                if (stand.Count > 1)
                {
                    yield return $"{moment.Date} stands twice";
                }
                else if (moment.State != MomentState.Done && !_thrown.GetValueOrDefault((person, number)))
                {
                    var should = house.Team.Contains(person)
                        && moment.State == MomentState.Planned
                        && !_thrown.ContainsKey((person, number));
                    var (stands, want) = (stand.Count == 1
                        ? stand[0].Date
                        : "nothing", should ? LocalDatePattern.Iso.Format(moment.Date) : "nothing");
                    if (stands != want)
                    {
                        yield return $"{stands} stands, wanted {want}";
                    }
                }
            }
        }

        private static int NumberOf(CalendarMark mark) => int.Parse(mark.Moment.Split('-')[2], CultureInfo.InvariantCulture);

        private async Task ChangeAsync()
        {
            switch (_dice.Next(10))
            {
                case 0 or 1 when _moments.Count < 5:
                    await PutAsync(_moments.Count + 1, MomentState.Planned);
                    break;
                case 2 or 3 when Any(MomentState.Planned) is { } number:
                    await PutAsync(number, MomentState.Planned);
                    break;
                case 4 when Any(MomentState.Planned) is { } number:
                    await PutAsync(number, MomentState.Removed, _moments[number].Date);
                    Lift(one => one.Moment == number);
                    break;
                case 5 when Any(MomentState.Removed) is { } number:
                    await PutAsync(number, MomentState.Planned);
                    break;
                case 6 when _dice.Next(4) == 0 && Any(MomentState.Planned) is { } number:
                    await PutAsync(number, MomentState.Done, _moments[number].Date);
                    break;
                case 7:
                    house.Joins(_dice.Next(1, 7));
                    break;
                case 8 when house.Team.Count > 1:
                    var left = house.Team.ElementAt(_dice.Next(house.Team.Count));
                    house.Leaves(left);
                    Lift(one => one.Person == left);
                    break;
                case 9:
                    await ThrowAwayAsync();
                    break;
            }
        }

        private void Disturb()
        {
            var graph = house.Graph;
            var person = GraphHouse.Person(_dice.Next(1, 7));
            graph.Options.Outage = _dice.Next(12) == 0 ? 503 : 0;
            graph.Options.Permissions = _dice.Next(10) == 0 ? [] : ["Calendars.ReadWrite"];
            graph.Mailboxes.LosesAnswerEvery = _dice.Next(3) == 0 ? _dice.Next(1, 5) : 0;
            graph.Mailboxes.MustWait[person] = _dice.Next(0, 6);
            if (_dice.Next(15) == 0 && !graph.Mailboxes.Without.Remove(person))
            {
                graph.Mailboxes.Without.Add(person);
            }
        }

        /// <summary>Only events that the bot knows to exist: during a request, nobody can tell which ones somebody deleted.</summary>
        private async Task ThrowAwayAsync()
        {
            var there = (await house.Marks.AllAsync(CancellationToken.None)).Where(mark => mark.State == CalendarState.There).ToList();
            if (there.Count == 0)
            {
                return;
            }

            var mark = there[_dice.Next(there.Count)];
            var (person, moment) = (Enumerable
                .Range(1, CalendarHouse.Everybody)
                .Single(number => CalendarHouse.Id(number) == mark.Person), NumberOf(mark));
            if (!house.Team.Contains(person) || _moments[moment].State != MomentState.Planned)
            {
                return;
            }

            house.Graph.Mailboxes.ThrowAway(mark.Person.Value, mark.EventId);
            _thrown[(person, moment)] = false;
        }

        private void Lift(Func<(int Person, int Moment), bool> which)
        {
            foreach (var one in _thrown.Keys.Where(which).ToList())
            {
                _thrown[one] = true;
            }
        }

        private int? Any(MomentState state)
        {
            var such = _moments.Where(one => one.Value.State == state).Select(one => one.Key).ToList();
            return such.Count == 0 ? null : such[_dice.Next(such.Count)];
        }

        /// <summary>On a day of its own, so that the day identifies the moment.</summary>
        private async Task PutAsync(int number, MomentState state, LocalDate? date = null) =>
            _moments[number] = await house.MomentAsync(number, date ?? FreeDay(), state);

        private LocalDate FreeDay()
        {
            while (true)
            {
                var day = new LocalDate(2027, 2, 1).PlusDays(_dice.Next(150));
                if (_moments.Values.All(moment => moment.Date != day))
                {
                    return day;
                }
            }
        }
    }
}
