using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Welbevinden.Bot.Engine.Conversations;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Engine.Telemetry;
using Welbevinden.Bot.Features.Welcome;
using Welbevinden.Bot.Teams.Out;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Welcome;
using Welbevinden.Storage;
using Welbevinden.Storage.Engine.Conversations;
using Welbevinden.Storage.Engine.Outbox;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Unit.Engine.Outbox;

/// <summary>An outbox with its pump on a store, as one process of the bot has it. Several may share a store.</summary>
internal sealed class OutboxHouse : IAsyncDisposable
{
    private readonly ServiceProvider _meters = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly Pacer _pacer;
    private readonly OutboxPump _pump;

    public OutboxHouse(
        ITableStore tables, IConnector teams, TimeProvider time, OutboxOptions? options = null, Withholding? withholding = null)
    {
        options ??= new OutboxOptions();
        var signal = new OutboxSignal();
        var pending = new PendingMessages(Standing);
        var metrics = new Metrics(_meters.GetRequiredService<IMeterFactory>());
        Store = new OutboxStore(tables);
        Conversations = new ConversationStore(tables);
        Outbox = new MessageQueue(Store, new OutboxRetention(tables, Store), signal, time, metrics);
        _pacer = new Pacer(options.PerSecond, time);
        var addresses = new Addresses(Conversations, "tenant", "https://default.example/");
        var sender = new Sender(
            Store,
            Standing,
            addresses,
            teams,
            new CardMarks(new EphemeralDataProtectionProvider()),
            _pacer,
            new ConversationPace(),
            withholding ?? ((_, _, _) => Task.FromResult<Withheld?>(null)),
            options,
            time,
            metrics);
        var loader = new OutboxLoader(Store, pending, time);
        _pump = new OutboxPump(loader, pending, sender, signal, options, time, NullLogger<OutboxPump>.Instance);
    }

    /// <summary>As the bot registers them.</summary>
    public static StandingGroups Standing { get; } = new([new StandingGroup(Replies.Group), new StandingGroup(Greet.MessageGroup)]);

    public OutboxStore Store { get; }

    public ConversationStore Conversations { get; }

    public MessageQueue Outbox { get; }

    public Task StartAsync() => _pump.StartAsync(CancellationToken.None);

    public Task StopAsync() => _pump.StopAsync(CancellationToken.None);

    public static OutgoingMessage Card(string person, string group = "round", string kind = "question", Instant? expires = null) => new(
        new MessageKey(group, person, kind),
        new SchoolId("esdoorn"),
        new Recipient.Personal(new PersonId(person)),
        GroupWelcomeCard.Create(Language.Dutch),
        expires);

    public static IReadOnlyList<OutgoingMessage> Cards(int people, string group = "round") =>
        [.. Enumerable.Range(1, people).Select(n => Card($"p{n:D4}", group))];

    /// <summary>States of a group as one line: <c>Sent 40, Unconfirmed 2</c>.</summary>
    public async Task<string> StatesAsync(string group = "round") =>
        string.Join(
            ", ",
            (await Outbox.DeliveriesAsync(group, CancellationToken.None))
                .GroupBy(c => c.State)
                .Select(g => $"{g.Key} {g.Sum(c => c.Count)}"));

    /// <summary>Waits until nothing of a group is open, at most so long on the wall's clock.</summary>
    public async Task SettledAsync(string group = "round", int seconds = 120)
    {
        var began = Stopwatch.GetTimestamp();
        while ((await Store.OpenAsync(group, 1, CancellationToken.None)).Count > 0)
        {
            if (Stopwatch.GetElapsedTime(began) > TimeSpan.FromSeconds(seconds))
            {
                throw new TimeoutException($"Still open after {seconds} s: {await StatesAsync(group)}");
            }

            await Task.Delay(20);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _pump.StopAsync(CancellationToken.None);
        _pump.Dispose();
        _pacer.Dispose();
        await _meters.DisposeAsync();
    }
}
