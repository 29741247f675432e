using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Bot.Engine.Seams;

/// <summary>
/// What somebody who reads the outcome of a check-in can go on with. Each feature with something to offer then registers one.
/// </summary>
/// <param name="Step">The command and its words.</param>
/// <param name="Audience">Who may use it.</param>
internal sealed record AfterCheckIn(Onward Step, Audience Audience);
