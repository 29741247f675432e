using System.Collections.Concurrent;
using System.Diagnostics;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Bot.Teams.Out;
using Welbevinden.Storage;

namespace Welbevinden.Unit.Support;

/// <summary>
/// Teams as the bot's connector sees it: answers as scripted for a conversation or person, accepts the rest, and records everything.
/// </summary>
internal sealed class FakeTeams : IConnector
{
    private readonly ConcurrentDictionary<string, Func<int, ConnectorResult>> _sends = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Func<int, ConnectorResult>> _creations = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _tries = new(StringComparer.Ordinal);
    private int _sequence;

    /// <summary>What people really got: conversation and card, in order of arrival.</summary>
    public ConcurrentQueue<(string Conversation, string Card, long At)> Delivered { get; } = new();

    /// <summary>Under which id Teams took each message: conversation and activity, in order of arrival.</summary>
    public ConcurrentQueue<(string Conversation, string Activity)> Accepted { get; } = new();

    /// <summary>Where accepted files are uploaded.</summary>
    public FakeDrive Drive { get; } = new();

    /// <summary>Every call, creations included, with the wall clock's timestamp.</summary>
    public ConcurrentQueue<long> Calls { get; } = new();

    /// <summary>The service urls at which conversations were created.</summary>
    public ConcurrentQueue<string> CreatedAt { get; } = new();

    /// <summary>Nothing can be sent until this completes.</summary>
    public Task TokenCame { get; set; } = Task.CompletedTask;

    /// <summary>Awaited in every send before it is answered.</summary>
    public Func<string, Task> Meanwhile { get; set; } = _ => Task.CompletedTask;

    /// <summary>True in a result means that the card arrived all the same.</summary>
    public Func<string, ConnectorResult, bool> ArrivesAllTheSame { get; set; } = (_, result) => result is ConnectorResult.Accepted;

    /// <summary>The cards that replaced an earlier one: its activity and the new card, in order.</summary>
    public ConcurrentQueue<(string Activity, string Card)> Updated { get; } = new();

    public static string ConversationOf(PersonId person) => $"a:{person}";

    /// <summary>The results of sends to a conversation, by the number of the attempt (1, 2, …).</summary>
    public void OnSend(string conversation, Func<int, ConnectorResult> script) => _sends[conversation] = script;

    public void OnCreate(PersonId person, Func<int, ConnectorResult> script) => _creations[person.Value] = script;

    public int TriesOf(string conversation) => _tries.GetValueOrDefault($"send {conversation}");

    public int CreationsOf(PersonId person) => _tries.GetValueOrDefault($"create {person}");

    public async Task<ConnectorResult.NotSent?> PrepareAsync(CancellationToken cancellationToken)
    {
        await TokenCame.WaitAsync(cancellationToken);
        return null;
    }

    public Task<ConnectorResult> CreateConversationAsync(
        string serviceUrl, string tenantId, PersonId person, CancellationToken cancellationToken)
    {
        Calls.Enqueue(Stopwatch.GetTimestamp());
        CreatedAt.Enqueue(serviceUrl);
        var attempt = _tries.AddOrUpdate($"create {person}", 1, (_, n) => n + 1);
        return Task.FromResult(
            _creations.TryGetValue(person.Value, out var script) ? script(attempt) : new ConnectorResult.Accepted(ConversationOf(person)));
    }

    public async Task<ConnectorResult> SendAsync(ConversationReference conversation, string cardJson, CancellationToken cancellationToken)
    {
        var now = Stopwatch.GetTimestamp();
        Calls.Enqueue(now);
        var attempt = _tries.AddOrUpdate($"send {conversation.ConversationId}", 1, (_, n) => n + 1);
        await Meanwhile(conversation.ConversationId);
        var result = _sends.TryGetValue(conversation.ConversationId, out var script)
            ? script(attempt)
            : new ConnectorResult.Accepted($"activity-{Interlocked.Increment(ref _sequence)}");
        if (result is ConnectorResult.Accepted accepted)
        {
            Accepted.Enqueue((conversation.ConversationId, accepted.Id));
        }

        if (ArrivesAllTheSame(conversation.ConversationId, result))
        {
            Delivered.Enqueue((conversation.ConversationId, cardJson, now));
        }

        return result;
    }

    public Task<ConnectorResult> SendFileCardAsync(
        ConversationReference conversation, string attachmentJson, CancellationToken cancellationToken) =>
        SendAsync(conversation, attachmentJson, cancellationToken);

    public Task<ConnectorResult> UpdateAsync(
        ConversationReference conversation, string activityId, string cardJson, CancellationToken cancellationToken)
    {
        Updated.Enqueue((activityId, cardJson));
        return Task.FromResult<ConnectorResult>(new ConnectorResult.Accepted(activityId));
    }

    public Task<ConnectorResult> DeleteAsync(ConversationReference conversation, string activityId, CancellationToken cancellationToken) =>
        Task.FromResult<ConnectorResult>(new ConnectorResult.Accepted(activityId));

    public Task<MembersResult> MembersAsync(ConversationReference conversation, CancellationToken cancellationToken) =>
        Task.FromResult<MembersResult>(new MembersResult.Found([]));

    public Task<MembersResult> MemberAsync(ConversationReference conversation, string memberId, CancellationToken cancellationToken) =>
        Task.FromResult<MembersResult>(new MembersResult.Found([]));
}
