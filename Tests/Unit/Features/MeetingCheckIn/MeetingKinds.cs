using Azure;
using Microsoft.AspNetCore.DataProtection;
using NodaTime;
using Welbevinden.Bot.Features.MeetingCheckIn;
using Welbevinden.Storage.Features.MeetingCheckIn;
using Welbevinden.Unit.Storage;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Features.MeetingCheckIn;

/// <summary>What an open check-in in a meeting keeps.</summary>
internal sealed class MeetingKinds : IStoredKinds
{
    private static readonly MeetingId Id = MeetingId.Of("19:overleg@thread.v2", "line-1");
    private static readonly Instant ClosesAt = Instant.FromUtc(2026, 11, 23, 8, 30);

    public IReadOnlyList<StoredKind> All { get; } =
    [
        new(
            "meeting.open",
            async store =>
            {
                var listed = new ListedMeeting(Id, Some.School, new LocalDate(2026, 11, 23), ClosesAt);
                await store.WriteAsync(MeetingStore.List(listed), CancellationToken.None);
                await store.WriteAsync(MeetingStore.Begin(Meeting), CancellationToken.None);
                await store.WriteAsync(
                    MeetingStore.Replace(Meeting with { IsClosed = true, ETag = ETag.All }), CancellationToken.None);
            },
            async store => new
            {
                Listed = await new MeetingStore(store).OfAsync(Some.School, CancellationToken.None),
                At = await new MeetingStore(store).AtAsync(Id.Place, CancellationToken.None) is { } at ? Readable(at) : null,
            }),
    ];

    private static MeetingRecord Meeting => new(
        Id,
        Some.School,
        "weather",
        5,
        ClosesAt,
        "Dutch",
        new MeetingPlace("19:overleg@thread.v2", "https://smba.example/emea/", "GroupChat"),
        new MeetingSeal(new PlainSeal()).Seal(Id, State));

    private static MeetingState State => new(
        "AAAA", new Dictionary<string, int>(StringComparer.Ordinal) { ["sunny"] = 2 }, ["0000000000AA", "0000000000BB"]);

    private static object Readable(MeetingRecord at) => new
    {
        Id = at.Id.Value,
        School = at.School.Value,
        at.Form,
        at.Minimum,
        at.ClosesAt,
        at.Language,
        at.Place,
        at.IsClosed,
        State = new MeetingSeal(new PlainSeal()).Open(at),
    };

    /// <summary>Hides nothing, so that a sample shows its content.</summary>
    private sealed class PlainSeal : IDataProtectionProvider, IDataProtector
    {
        public IDataProtector CreateProtector(string purpose) => this;

        public byte[] Protect(byte[] plaintext) => plaintext;

        public byte[] Unprotect(byte[] protectedData) => protectedData;
    }
}
