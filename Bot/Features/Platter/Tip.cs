using Welbevinden.Cards;
using Welbevinden.Cards.Features.Platter;

namespace Welbevinden.Bot.Features.Platter;

/// <summary>The kind of tip: something to do, something to ask oneself, or something small for one of the seven kinds of time.</summary>
internal enum TipForm
{
    Handle,
    Question,
    Idea,
}

/// <summary>One tip of the library.</summary>
/// <param name="Id">Stays the same when the words change.</param>
/// <param name="Circle">The circle of influence, 1 to 6.</param>
/// <param name="Form">The kind of tip.</param>
/// <param name="Time">The kind of time it is for; never null for an idea.</param>
/// <param name="Source">The document it is taken from, as people call it.</param>
/// <param name="Section">The place in that document.</param>
/// <param name="Words">The tip, in our own words.</param>
internal sealed record Tip(string Id, int Circle, TipForm Form, KindOfTime? Time, Text Source, Text Section, Text Words)
{
    public TipView View => new(Words, Circle, Source, Section);
}
