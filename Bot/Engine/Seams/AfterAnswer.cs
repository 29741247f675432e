using Welbevinden.Bot.School;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Bot.Engine.Seams;

/// <summary>
/// What somebody who has just answered for themselves can go on with; null for nothing. It is a command as anybody can type it, so neither
/// the button nor what follows tells that there was an answer. Each feature with something to offer then registers one.
/// </summary>
internal delegate Onward? AfterAnswer(Person person, SchoolProfile school);
