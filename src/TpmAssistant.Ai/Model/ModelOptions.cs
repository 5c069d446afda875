namespace TpmAssistant.Ai.Model;

/// <summary>The language model that may read questions and word answers. Without an endpoint there is none, and nothing is missing but its words.</summary>
public sealed class ModelOptions
{
    /// <summary>
    /// The base address of an endpoint that speaks OpenAI chat completions, such as <c>https://api.openai.com/v1</c>, an Azure OpenAI
    /// resource's <c>/openai/v1</c>, or <c>http://localhost:11434/v1</c>. Https; http on loopback only. Default: none, which means no model.
    /// </summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The model's or deployment's name. Default: none; needed with an endpoint.</summary>
    public string? Name { get; set; }

    /// <summary>The key. Default: none, for endpoints that ask for none, and for <see cref="ManagedIdentity"/>.</summary>
    public string? ApiKey { get; set; }

    /// <summary>Whether the machine's managed identity stands in for a key (Azure OpenAI). Default: no.</summary>
    public bool ManagedIdentity { get; set; }

    /// <summary>
    /// How long a question may take with the model, all its calls together. A model that is silent for two fifths of it is given up then. Default 30 s, range 1
    /// to 60 s.
    /// </summary>
    public TimeSpan Deadline { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the model may be silent: before an answer, and between two pieces of one that is streamed.</summary>
    internal TimeSpan Silence => Deadline * 0.4;

    /// <summary>Functions the model may call for one question. Default 6, range 1 to 12.</summary>
    public int CallsPerTurn { get; set; } = 6;

    /// <summary>Tokens one question may use, in and out. Default 60,000, range 1,000 to 1,000,000.</summary>
    public int TokensPerTurn { get; set; } = 60_000;

    /// <summary>Tokens one person may use in a day (UTC). Default 1,000,000, range 1,000 to 100,000,000.</summary>
    public long TokensPerDay { get; set; } = 1_000_000;

    /// <summary>Tokens a single answer of the model may have. Default 800, range 50 to 8,000.</summary>
    public int TokensPerAnswer { get; set; } = 800;
}
