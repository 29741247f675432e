using Azure.Core;
using Azure.Core.Pipeline;

namespace Welbevinden.Storage.Tables.AzureTables;

/// <summary>
/// Notes whether a request that is made while this is in scope was sent more than once: the client's responses do not tell, and a refusal
/// of a repeated write means something else.
/// </summary>
internal sealed class RetryNote : IDisposable
{
    /// <summary>Sees every attempt of every request; has to be in the client's pipeline, per retry.</summary>
    public static readonly HttpPipelinePolicy Policy = new Watch();

    private readonly IDisposable _scope;

    public RetryNote() => _scope = HttpPipeline.CreateHttpMessagePropertiesScope(
        new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(RetryNote)] = this });

    public bool WasRetried { get; private set; }

    public void Dispose() => _scope.Dispose();

    private sealed class Watch : HttpPipelineSynchronousPolicy
    {
        public override void OnSendingRequest(HttpMessage message)
        {
            if (message.ProcessingContext.RetryNumber > 0
                && message.TryGetProperty(nameof(RetryNote), out var found)
                && found is RetryNote note)
            {
                note.WasRetried = true;
            }
        }
    }
}
