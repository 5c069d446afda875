using Microsoft.Extensions.Options;

namespace TpmAssistant.Ai.Model;

/// <summary>Says at the start what is wrong with the model's settings, not at the first question.</summary>
internal sealed class ModelOptionsValidator : IValidateOptions<ModelOptions>
{
    public ValidateOptionsResult Validate(string? name, ModelOptions options)
    {
        var wrong = Wrong(options).ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Wrong(ModelOptions options)
    {
        if (options.Endpoint is { } endpoint)
        {
            var isSecure = endpoint.IsAbsoluteUri && (endpoint.Scheme == Uri.UriSchemeHttps || (endpoint.Scheme == Uri.UriSchemeHttp && endpoint.IsLoopback));
            if (!isSecure) yield return "Model:Endpoint must be an https address; http is for this machine only.";
            if (string.IsNullOrWhiteSpace(options.Name)) yield return "Model:Name must name the model or deployment at Model:Endpoint.";
            if (options.ManagedIdentity && !string.IsNullOrEmpty(options.ApiKey)) yield return "Set Model:ApiKey or Model:ManagedIdentity, not both.";
        }
        else if (!string.IsNullOrEmpty(options.Name) || !string.IsNullOrEmpty(options.ApiKey) || options.ManagedIdentity)
        {
            yield return "Model:Endpoint is missing: the other Model settings need it.";
        }

        if (options.Deadline < TimeSpan.FromSeconds(1) || options.Deadline > TimeSpan.FromMinutes(1)) yield return "Model:Deadline must be 1 to 60 seconds.";
        if (options.CallsPerTurn is < 1 or > 12) yield return "Model:CallsPerTurn must be 1 to 12.";
        if (options.TokensPerTurn is < 1_000 or > 1_000_000) yield return "Model:TokensPerTurn must be 1,000 to 1,000,000.";
        if (options.TokensPerDay is < 1_000 or > 100_000_000) yield return "Model:TokensPerDay must be 1,000 to 100,000,000.";
        if (options.TokensPerAnswer is < 50 or > 8_000) yield return "Model:TokensPerAnswer must be 50 to 8,000.";
    }
}
