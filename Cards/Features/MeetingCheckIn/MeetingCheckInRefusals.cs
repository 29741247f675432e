namespace Welbevinden.Cards.Features.MeetingCheckIn;

/// <summary>Why a check-in in a meeting stays as it is. Told to whoever pressed, beside the card that everybody sees.</summary>
public static class MeetingCheckInRefusals
{
    public static Refusal AlreadyOpen { get; } = new(
        "meetingcheckin.alreadyOpen",
        new(
            "In dit gesprek is al een check-in open. Die vind je hoger in het gesprek; daarna kan er weer een.",
            "A check-in is open in this conversation already. You find it higher up; after that there can be another one."));

    public static Refusal Closed { get; } = new(
        "meetingcheckin.closed",
        new(
            "Deze check-in is gesloten; je antwoord telt niet meer mee. Het beeld van de groep staat op de kaart.",
            "This check-in is closed; your answer no longer counts. The picture of the group is on the card."));

    public static Refusal Elsewhere { get; } = new(
        "meetingcheckin.elsewhere",
        new(
            "Deze kaart hoort bij een ander gesprek. Meedoen kan alleen daar.",
            "This card belongs to another conversation. You can take part only there."));

    /// <summary>No card of ours sent it.</summary>
    public static Refusal Unknown { get; } = new(
        "meetingcheckin.unknown",
        new(
            "Deze check-in ken ik niet. Wil je er een beginnen, noem me dan met “check-in” erbij.",
            "I do not know this check-in. Would you like to start one? Mention me together with “check-in”."));

    public static Refusal UnknownForm { get; } = new(
        "meetingcheckin.unknownForm",
        new(
            "Deze vraag ken ik niet. Kies een van de vragen op de kaart.",
            "I do not know this question. Choose one of those on the card."));

    public static Refusal UnknownOption { get; } = new(
        "meetingcheckin.unknownOption",
        new(
            "Dit antwoord hoort niet bij de vraag. Kies een van de antwoorden op de kaart.",
            "This answer does not belong to the question. Choose one of those on the card."));

    public static Refusal NotStaff { get; } = new(
        "meetingcheckin.notStaff",
        new(
            "Beginnen kan iemand van het team van een school waar ik voor werk. Antwoorden kan iedereen hier.",
            "Somebody of the team of a school that I work for can start it. Everybody here can answer."));

    public static Refusal NotOfSchool { get; } = new(
        "meetingcheckin.notOfSchool",
        new(
            "Sluiten kan iemand van het team van de school die begon. Na een half uur sluit het vanzelf.",
            "Somebody of the team of the school that started it can close it. After half an hour it closes by itself."));

    public static Refusal Full { get; } = new(
        "meetingcheckin.full",
        new(
            "Meer antwoorden kan ik in één overleg niet tellen. Het jouwe telt daarom niet mee.",
            "I cannot count more answers in one meeting. So yours does not count."));
}
