using Microsoft.Extensions.Options;
using NodaTime;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.School;

namespace Welbevinden.Bot.Features.Agenda;

/// <summary>When the item is posted.</summary>
internal sealed class AgendaCadence(IOptions<AgendaOptions> options)
{
    public Cadence? Of(SchoolProfile school) => Cadence.Weekly(options.Value.Day, LocalTime.FromTimeOnly(options.Value.At));
}
