using NodaTime;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage.Engine.Outbox;

namespace Welbevinden.Bot.Engine.Outbox;

/// <summary>
/// What the outbox stores about a person: that messages were sent to them, and how delivery went. What waits, or ended within a day, is not
/// erased: without it the same message could be sent twice.
/// </summary>
internal static class OutboxPersonalData
{
    private static readonly Duration NotTwice = Duration.FromDays(1);

    public static PersonalData Of(OutboxStore store, OutboxRetention retention, OutboxOptions options, TimeProvider time) => new(
        async (person, _, cancellationToken) => await store.CountForAsync(person.Id.Value, cancellationToken) is > 0 and var messages
            ? [MessageDataLines.Messages(messages, options.RetentionDays)]
            : [],
        async (person, _, cancellationToken) => await retention.ErasingOfAsync(
            person.Id.Value, time.GetCurrentInstant() - NotTwice, cancellationToken));
}
