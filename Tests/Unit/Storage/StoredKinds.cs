using Azure;
using Microsoft.AspNetCore.DataProtection;
using NodaTime;
using Welbevinden.Bot.Engine.State;
using Welbevinden.Bot.Features.CheckIn;
using Welbevinden.Bot.Features.Platter;
using Welbevinden.Cards.Features.Platter;
using Welbevinden.Storage;
using Welbevinden.Storage.Engine.Conversations;
using Welbevinden.Storage.Engine.Outbox;
using Welbevinden.Storage.Engine.Scheduling;
using Welbevinden.Storage.Features.ActionPlan;
using Welbevinden.Storage.Features.Agenda;
using Welbevinden.Storage.Features.Calendar;
using Welbevinden.Storage.Features.CheckIn;
using Welbevinden.Storage.Features.Evaluation;
using Welbevinden.Storage.Features.Export;
using Welbevinden.Storage.Features.Platter;
using Welbevinden.Storage.Features.Roadmap;
using Welbevinden.Storage.Features.Top3;
using Welbevinden.Storage.School;
using Welbevinden.Storage.Tables;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Storage;

/// <summary>What a feature keeps, each kind with a value in every place; found by the tests of stored forms.</summary>
internal interface IStoredKinds
{
    IReadOnlyList<StoredKind> All { get; }
}

/// <summary>Every kind of thing that is kept, each with a value in every place.</summary>
internal static class StoredKinds
{
    private const string Link = "https://smba.example/emea/";
    private static readonly SchoolId School = Some.School;
    private static readonly PersonId One = Some.StaffMember(1);
    private static readonly PersonId Two = Some.StaffMember(2);
    private static readonly LocalDate Day = new(2026, 11, 23);
    private static readonly SchoolYear Year = new(2026);
    private static readonly Instant At = Instant.FromUtc(2026, 11, 23, 7, 0);
    private static readonly Instant Later = Instant.FromUtc(2026, 11, 27, 15, 0);
    private static readonly RoundId Round = CheckInKeys.RoundOf(School, Day);
    private static readonly RoundId Poll = Top3Keys.RoundOf(School, Day);
    private static readonly Dictionary<string, int> Counts = new(StringComparer.Ordinal) { ["sunny"] = 4, ["storm"] = 3 };
    private static readonly AspectRecord Aspect = new(
        "slaap", "Slaap", "Sleep", "Genoeg slapen.", "Sleeping enough.", AspectBasis.Estimate, AspectPlace.OutsideSchool, Asked: true);
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal) { ["g1"] = "Het gaat goed" };

    /// <summary>Those below, and those that a feature brings beside its tests.</summary>
    public static IReadOnlyList<StoredKind> All { get; } =
    [
        .. Common(),
        .. typeof(StoredKinds).Assembly.GetTypes()
            .Where(type => type.IsClass && type.IsAssignableTo(typeof(IStoredKinds)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .SelectMany(type => ((IStoredKinds)Activator.CreateInstance(type)!).All),
    ];

    private static IReadOnlyList<StoredKind> Common() =>
    [
        new StoredKind("readiness.probe", store => WriteProbe.RunAsync(store, CancellationToken.None), _ => Task.FromResult<object?>(null)),
        Batches(
            "checkin.round",
            [
                CheckInRows.Open(
                    new RoundRecord(
                        Round, School, Day, At, Later, 42, 5)
                    {
                        State = RoundState.Published,
                        Answered = 7,
                        Form = "image",
                        Published = Counts,
                        Rounds = 2,
                        Window = Day,
                        Change = new StaffChange(40, 1, 2),
                        NeedsAnswered = 6,
                        Needs = Counts,
                        IsReviewed = true,
                        Sentence = "We praten er dinsdag over.",
                        Words = ["Rust", "Vrijdag"],
                    }),
            ],
            async store => await new CheckInStore(store).RoundsAsync(School, CancellationToken.None)),
        Batches(
            "checkin.carried",
            [
                CheckInRows.Open(
                    new RoundRecord(Round, School, Day, At, Later, 7, 5)
                    {
                        State = RoundState.Published,
                        Window = Day,
                        IsCarried = true,
                        IsCloseTogether = true,
                    }),
            ],
            async store => await new CheckInStore(store).RoundsAsync(School, CancellationToken.None)),
        Batches(
            "checkin.staff",
            [CheckInRows.Write(new StaffList(School, [One, Two]))],
            async store => (await new CheckInStore(store).StaffAsync(School, CancellationToken.None))?.People),
        Batches(
            "checkin.words",
            [CheckInRows.Write(new WordsRecord(Round, 1, new byte[] { 1, 2, 3 }))],
            async store => (await new CheckInStore(store).WordsAsync(Round, CancellationToken.None))
                .Select(row => new { row.Number, Sealed = row.Sealed is { } bytes ? Convert.ToHexString(bytes.Span) : null })),
        Batches(
            "checkin.silence",
            SilenceStore.Write(School, [new SilenceRecord(School, One, 2, Day)], []),
            async store => (await new SilenceStore(store).OfAsync(School, CancellationToken.None)).Values.ToList()),
        Batches(
            "checkin.tally",
            [
                CheckInRows.StartTally(Round),
                CheckInRows.Replace(
                    new Tallies(null!, new OpenSeals()).Seal(
                        new TallyRecord(Round, Closed: true, new Counters.None()) { ETag = ETag.All }, Counts)),
            ],
            async store => await new Tallies(new CheckInStore(store), new OpenSeals()).OfAsync(Round, CancellationToken.None) is { } tally
                ? new { Round, tally.Row.Closed, tally.Counts, tally.Answered }
                : null),
        Batches(
            "checkin.answered",
            [
                CheckInRows.StartTally(Round),
                .. CheckInRows.Ask(Round, [One, Two]),
                CheckInRows.Answer(
                    new TallyRecord(Round, Closed: false, new Counters.None()) { ETag = ETag.All },
                    new ParticipationRecord(Round, One, "AB12") { ETag = ETag.All }),
            ],
            async store => await new CheckInStore(store).ParticipationsAsync(Round, CancellationToken.None)),
        Batches(
            "top3.catalogue",
            [
                Top3Rows.Change(
                    new CatalogueRecord(School, [Aspect]), [new CatalogueChangeRecord(At, One, "name", Aspect.Id, "Rust", "Slaap")]),
                Top3Rows.Skip(School, Day),
            ],
            async store => new { Now = await new Top3Store(store).CatalogueAsync(
                School,
                CancellationToken.None), Was = await new Top3Store(store).ChangesAsync(
                    School,
                    CancellationToken.None), Skipped = await new Top3Store(store).IsSkippedAsync(School, Day, CancellationToken.None) }),
        Batches(
            "top3.poll",
            [
                Top3Rows.Open(OpenPoll),
                Top3Rows.StartLatch(OpenPoll),
                Top3Rows.Shut(new LatchRecord(Poll, Closed: false) { ETag = ETag.All }),
                .. Top3Rows.Ask([FilledClass]),
                Top3Rows.Advise(new AdviceRecord(Poll, "year:3", Aspect.Id, At, Words)),
            ],
            async store => new { Polls = await new Top3Store(store).PollsAsync(
                School,
                CancellationToken.None), Latch = await new Top3Store(store).LatchAsync(Poll,
                    CancellationToken.None), Classes = await new Top3Store(store).ClassesAsync(Poll,
                        CancellationToken.None), Advice = await new Top3Store(store).AdviceAsync(Poll, CancellationToken.None) }),
        Batches(
            "platter.kept",
            [
                PlatterRows.Keep(
                    new KeptPlatterRecord(School, One, "k1", new PlatterSeal(new OpenSeals()).Seal(One, Kept), new LocalDate(2027, 8, 1)),
                    []),
            ],
            async store => new { Rows = await new PlatterStore(store).KeptByAsync(
                School,
                One,
                CancellationToken.None), Opened = new PlatterSeal(new OpenSeals()).Open(
                    One, (await new PlatterStore(store).KeptByAsync(School, One, CancellationToken.None))[0].Sealed) }),
        Batches(
            "platter.pairs",
            [PlatterRows.Stop(new StoppedRecord(School, Two)), PlatterRows.Pair(new PairingRecord(School, Day, "onderbouw", [[One, Two]]))],
            async store => new { Stopped = await new PlatterStore(store).StoppedAsync(
                School, CancellationToken.None), Pairs = await new PlatterStore(store).PairingsAsync(School, CancellationToken.None) }),
        new(
            "export.offer",
            async store =>
            {
                var offer = new OfferRecord("o1", One, School, Day, "top3.poll", "round", "Html");
                await store.WriteAsync(OfferStore.New(offer), CancellationToken.None);
                await new OfferStore(store).TakeAsync(offer with { ETag = ETag.All }, At, CancellationToken.None);
            },
            async store => await new OfferStore(store).FindAsync(School, Day, One, "o1", CancellationToken.None)),
        new(
            "onboarding.chat",
            async store =>
            {
                await store.WriteAsync(
                    ConversationStore.Remember(new PersonalChat.Known(One, "a:1", Link, At, 17, Greeting.Welcome, Later, default)),
                    CancellationToken.None);
                await store.WriteAsync(
                    ConversationStore.Leave(new PersonalChat.Known(One, "a:1", Link, At, 17, Greeting.Welcome, Later, ETag.All), Day),
                    CancellationToken.None);
                await store.WriteAsync(ConversationStore.Forget(new PersonalChat.Removed(Two, At, default)), CancellationToken.None);
                await new ConversationStore(store).RememberServiceUrlAsync(Link, At, CancellationToken.None);
            },
            async store => new
            {
                Known = (await new ConversationStore(store).KnownAsync(CancellationToken.None))
                    .Select(known => new { known.Chat, known.LeftOn }),
                Removed = await new ConversationStore(store).FindAsync(Two, CancellationToken.None),
                Tenant = (await new ConversationStore(store).TenantServiceUrlAsync(CancellationToken.None))?.ServiceUrl,
            }),
        new(
            "teams.fileHost",
            store => new ConversationStore(store).RememberFileHostAsync("school-my.sharepoint.com", CancellationToken.None),
            async store => await new ConversationStore(store).FileHostAsync(CancellationToken.None)),
        new(
            "calendar.event",
            store => new CalendarStore(store).PutAsync(
                new CalendarMark(
                    One,
                    School,
                    "2026-2027-1",
                    Day,
                    CalendarState.There,
                    At) { Transaction = "t1", Language = "nl", EventId = "e1", Leaves = true },
                CancellationToken.None),
            async store => await new CalendarStore(store).AllAsync(CancellationToken.None)),
        Batches(
            "pause.until",
            [PauseStore.Set(new PauseRecord(One, Day))],
            async store => await new PauseStore(store).OfAsync(One, CancellationToken.None)),
        Batches(
            "agenda.item",
            [
                AgendaStore.Write(
                    new AgendaRecord(School, "19:a", Link, "channel", AgendaPace.Monthly, "nl") { IsStopped = true, LastPosted = Day }),
            ],
            async store => await new AgendaStore(store).OfAsync(School, CancellationToken.None)),
        Batches(
            "plan.version",
            [PlanRows.Write(new PlanRecord(new VersionRecord(School, Year, 1, One, At, PlanPart.Goal, PlanChange.Added), Plan))],
            async store => await new ActionPlanStore(store).CurrentAsync(School, Year, CancellationToken.None)),
        Batches(
            "roadmap.step",
            [
                RoadmapStore.Set(new StepRecord(School, Year, 2, StepState.Busy, "h1", At) { Proposed = StepState.Done }),
                RoadmapStore.Judge(School, Year, [new PrincipleWrite("p1", PrincipleRating.Needed, null)]),
            ],
            async store => new { Steps = await new RoadmapStore(store).StepsAsync(
                School,
                Year,
                CancellationToken.None), Principles = await new RoadmapStore(store).PrinciplesAsync(
                    School, Year, CancellationToken.None) }),
        Batches(
            "evaluation.moment",
            [
                EvaluationRows.Write(School, [Moment], new YearRecord(School, Year, [48, 3])),
                EvaluationRows.Save(School, Moment.Id, new SaveRecord(One, 2, 1, 3, At, Words)),
                EvaluationRows.Skip(School, Moment.Id, new SkippedRecord("prepare", Day, Day.PlusDays(-20), "moved", At)),
            ],
            async store => new
            {
                Moments = await new EvaluationStore(store).MomentsAsync(School, CancellationToken.None),
                Year = await new EvaluationStore(store).YearAsync(School, Year, CancellationToken.None),
                Saves = await new EvaluationStore(store).SavesAsync(School, Moment.Id, CancellationToken.None),
                Skipped = await new EvaluationStore(store).SkippedAsync(School, Moment.Id, CancellationToken.None),
            }),
        new(
            "directory.graph",
            async store =>
            {
                await new DirectoryStore(store).WriteAsync(new StoredDirectory("sealed"u8.ToArray(), At), CancellationToken.None);
                await new InstallationStore(store).PutAsync(
                    new InstallationMark(One, InstallationState.TakenOff, At), CancellationToken.None);
            },
            async store => new
            {
                Kept = await new DirectoryStore(store).ReadAsync(CancellationToken.None),
                Marks = (await new InstallationStore(store).AllAsync(CancellationToken.None)).Values,
            }),
        new(
            "outbox.message",
            async store =>
            {
                var outbox = new OutboxStore(store);
                await outbox.InsertAsync(
                    "g1",
                    [
                        Message("p", new Destination.Personal(One)),
                        Message("c", new Destination.Conversation("19:a", Link, "channel")),
                        Message("e", new Destination.Personal(Two)),
                    ],
                    At,
                    CancellationToken.None);
                var open = await outbox.OpenAsync("g1", 10, CancellationToken.None);
                await outbox.ClaimAsync(open.Single(message => message.Key.Recipient == "p"), Later, CancellationToken.None);
                await outbox.PostponeAsync(
                    open.Single(message => message.Key.Recipient == "c") with { HeldUntil = Later }, CancellationToken.None);
                await outbox.EndAsync(
                    open.Single(message => message.Key.Recipient == "e"),
                    new Ending(OutboxState.GaveUp, "http503", "activity-1", "a:2"),
                    Later,
                    CancellationToken.None);
                await new ReplicaStore(store).BeatAsync("r1", 0, CancellationToken.None);
            },
            async store => new
            {
                Groups = await new OutboxStore(store).GroupsAsync(CancellationToken.None),
                Open = await new OutboxStore(store).OpenAsync("g1", 10, CancellationToken.None),
                Counts = await new OutboxStore(store).CountAsync("g1", CancellationToken.None),
                Beats = await new ReplicaStore(store).AllAsync(CancellationToken.None),
            }),
        new(
            "outbox.fleeting",
            async store => await new OutboxStore(store).InsertAsync(
                "g3",
                [
                    Message("f", new Destination.Personal(One)) with
                    {
                        Key = new OutboxKey("g3", "f", "contact"),
                        IsFleeting = true,
                        Otherwise = new UnconfirmedNotice(Two, "{}"u8.ToArray()),
                    },
                ],
                At,
                CancellationToken.None),
            async store => await new OutboxStore(store).OpenAsync("g3", 10, CancellationToken.None)),
        new(
            "outbox.forgotten",
            async store =>
            {
                var outbox = new OutboxStore(store);
                await outbox.InsertAsync(
                    "g2",
                    [Message("p", new Destination.Personal(One)) with { Key = new OutboxKey("g2", "p", "question") }],
                    At,
                    CancellationToken.None);
                await new OutboxRetention(store, outbox).ForgetAsync("g2", ["question", "result"], CancellationToken.None);
            },
            async store => (await store.GetAsync(
                Schema.Outbox,
                new EntityKey(OutboxRows.Partition("g2"), OutboxRows.Forgotten),
                CancellationToken.None))!.Values.Text(OutboxRows.Kinds)!),
        new(
            "scheduling.occurrence",
            async store =>
            {
                var occurrences = new OccurrenceStore(store);
                await occurrences.InsertAsync(new OccurrenceKey("checkin.open", School, Day, "hand"), At, Later, CancellationToken.None);
                await occurrences.PostponeAsync(
                    (await occurrences.ClaimAsync(
                        (await occurrences.OpenAsync(CancellationToken.None))[0], Later, CancellationToken.None))!,
                    Later,
                    "IOException",
                    CancellationToken.None);
                await occurrences.InsertAsync(new OccurrenceKey("checkin.close", School, Day, ""), At, null, CancellationToken.None);
                await occurrences.EndAsync(
                    (await occurrences.OpenAsync(CancellationToken.None)).Single(open => open.Key.Kind == "checkin.close"),
                    OccurrenceState.GaveUp,
                    "IOException",
                    Later,
                    CancellationToken.None);
                await occurrences.SteadySinceAsync(At, Duration.FromDays(1), CancellationToken.None);
            },
            async store => new
            {
                Open = await new OccurrenceStore(store).OpenAsync(CancellationToken.None),
                Known = await new OccurrenceStore(store).KnownAsync(CancellationToken.None),
                Steady = await new OccurrenceStore(store).SteadySinceAsync(
                    At + Duration.FromHours(1),
                    Duration.FromDays(1),
                    CancellationToken.None),
            }),
        new(
            "state.key",
            store =>
            {
                new KeyRepository(store).StoreElement(new System.Xml.Linq.XElement("key", "k"), "key-1");
                return Task.CompletedTask;
            },
            store => Task.FromResult<object?>(new KeyRepository(store).GetAllElements().Select(key => key.ToString()))),
    ];

    private static PollRecord OpenPoll => new(Poll, School, Day, At, Later, 5, [Aspect]) { State = PollState.Closed };

    private static ClassRecord FilledClass => new(Poll, "3hb", "3HB", 3, "havo", [One, Two])
    {
        State = BallotState.Draft,
        Concerns = ["slaap", "", ""],
        Strengths = ["rust", "", ""],
        NoConcerns = true,
        Sources = ["observation"],
        FilledBy = [Two],
        Version = 4,
    };

    private static MomentRecord Moment => new(School, "2026-2027-1", Year, Day)
    {
        Owner = "role:h1",
        Since = Day.PlusDays(-30),
        State = MomentState.Done,
        ClosedBy = One,
        ClosedAt = Later,
        PlanVersion = 3,
        Decided = Words,
    };

    private static PlanContent Plan => new()
    {
        Vision = "Iedereen telt",
        Budget = "1000 euro",
        Conditions = "Tijd",
        Support = "De directie",
        Resilience = "Rust",
        Issued = 3,
        Goals = [new GoalRecord("g1", GoalKind.StartNew, "Meer rust", "slaap", "r1")],
        Activities = [
            new ActivityRecord(
                "a1",
                "Wandelen",
                SupportLayer.Extra,
                Pillar.Policy) { Goal = "g1", Holder = "h1", When = "Elke week", On = Day, ToldTo = ToldTo.Students | ToldTo.Staff },
        ],
        RoleHolders = [new RoleHolderRecord("h1", "Coördinator", One, Two)],
    };

    private static KeptPlatterView Kept =>
        new(Day, SevenAmounts.InOrder([.. PlatterKinds.All.Select(_ => Amount.Enough)]), "Eerder naar bed");

    private static OpenMessage Message(string recipient, Destination to) =>
        new(
            new OutboxKey("g1", recipient, "question"),
            School,
            to,
            "{\"type\":\"AdaptiveCard\"}"u8.ToArray(),
            At,
            At,
            Later)
        { Attempts = 2, IsAttachment = true, Replaces = "activity-0", Recreated = true, PassesPause = true };

    private static StoredKind Batches(string name, IReadOnlyList<Batch> batches, Func<ITableStore, Task<object?>> read) => new(
        name,
        async store =>
        {
            foreach (var batch in batches)
            {
                var result = await store.WriteAsync(batch, CancellationToken.None);
                Xunit.Assert.True(result.IsWritten, $"{name}: {result}");
            }
        },
        read);

    /// <summary>Seals that hide nothing, so that a sample shows their content; each opens only for its own purpose.</summary>
    private sealed class OpenSeals(string purpose = "") : IDataProtectionProvider, IDataProtector
    {
        private byte[] Mark => System.Text.Encoding.UTF8.GetBytes($"{purpose}:");

        public IDataProtector CreateProtector(string purpose1) => new OpenSeals($"{purpose}/{purpose1}");

        public byte[] Protect(byte[] plaintext) => [.. Mark, .. plaintext];

        public byte[] Unprotect(byte[] protectedData) => protectedData.AsSpan().StartsWith(Mark)
            ? protectedData[Mark.Length..]
            : throw new System.Security.Cryptography.CryptographicException($"Not sealed for {purpose}.");
    }
}
