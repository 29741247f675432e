using System.Text.Json.Serialization;

namespace Welbevinden.Cards.Features.MeetingCheckIn;

/// <summary>The verbs of the card of a check-in in a meeting.</summary>
public static class MeetingVerbs
{
    /// <summary>Asks the question of a form on the card that offered it.</summary>
    public static Verb<MeetingBegin> Begin { get; } = new("meeting.begin", MeetingPayloads.Default.MeetingBegin);

    public static Verb<MeetingAnswer> Answer { get; } = new("meeting.answer", MeetingPayloads.Default.MeetingAnswer);

    /// <summary>Closes it and shows the picture.</summary>
    public static Verb<MeetingShow> Show { get; } = new("meeting.show", MeetingPayloads.Default.MeetingShow);
}

/// <summary>A question to ask.</summary>
/// <param name="Meeting">The name of the check-in.</param>
/// <param name="Form">The code of the form.</param>
public sealed record MeetingBegin(string Meeting, string Form);

/// <summary>An answer. The card is everybody's, so nothing on it says whose.</summary>
/// <param name="Meeting">The name of the check-in.</param>
/// <param name="Option">The code of the answer.</param>
public sealed record MeetingAnswer(string Meeting, string Option);

/// <summary>A wish to see the picture.</summary>
/// <param name="Meeting">The name of the check-in.</param>
public sealed record MeetingShow(string Meeting);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(MeetingBegin))]
[JsonSerializable(typeof(MeetingAnswer))]
[JsonSerializable(typeof(MeetingShow))]
internal sealed partial class MeetingPayloads : JsonSerializerContext;
