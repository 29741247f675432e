using NodaTime;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.School;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards;

namespace Welbevinden.Bot.Engine.Dispatch;

/// <summary>Something a known person of a known school asked, with the payload already typed. Time entered at the door.</summary>
internal sealed record Request<TPayload>(Person Person, SchoolProfile School, Instant Now, TPayload Payload, Origin Origin)
{
    public Language Language => Person.Language;

    public LocalDate Today => Now.InZone(School.TimeZone).Date;

    /// <summary>The same person asking for something else, on the way from one use case to another.</summary>
    public Request<TOther> With<TOther>(TOther payload) => new(Person, School, Now, payload, Origin);
}

/// <summary>An occurrence that is due, at its school.</summary>
internal sealed record DueRequest(Occurrence Occurrence, SchoolProfile School, Instant Now)
{
    public LocalDate Today => Now.InZone(School.TimeZone).Date;
}
