using System.Diagnostics.Metrics;

namespace Welbevinden.Bot;

/// <summary>
/// Every counter of the bot, by name, in one place. A tag is always one of a closed set of codes: no person, answer or free text.
/// </summary>
internal sealed class Metrics(IMeterFactory meters)
{
    public const string MeterName = "Welbevinden";

    private readonly Counter<long> _refusedRequests = meters.Create(MeterName).CreateCounter<long>("welbevinden.requests.refused");
    private readonly Counter<long> _refusals = meters.Create(MeterName).CreateCounter<long>("welbevinden.refusals");
    private readonly Counter<long> _deliveries = meters.Create(MeterName).CreateCounter<long>("welbevinden.deliveries");

    /// <summary>A request on the public port that was turned away, by reason code (<c>token.expired</c>, <c>body.tooLarge</c>).</summary>
    public void RequestRefused(string code) => _refusedRequests.Add(1, new KeyValuePair<string, object?>("code", code));

    /// <summary>A foreseen refusal shown to a person, by its code.</summary>
    public void Refused(string code) => _refusals.Add(1, new KeyValuePair<string, object?>("code", code));

    /// <summary>A message reached an end, by state (<c>sent</c>, <c>unconfirmed</c>, …).</summary>
    public void Delivered(string state) => _deliveries.Add(1, new KeyValuePair<string, object?>("state", state));
}
