using Microsoft.Extensions.AI;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Model;

/// <summary>
/// Holds a question to its tokens and a person to their day's: what a call may cost at most is set aside before it, and what it did cost is settled after.
/// One a question.
/// </summary>
internal sealed class BudgetedChatModel(IChatClient inner, IModelUsage usage, Asker asker, DateOnly day, ModelOptions options) : DelegatingChatClient(inner)
{
    /// <summary>No tokenizer makes more than one token of this many UTF-16 units of ordinary text; of rare scripts it may, so usage is settled by what is reported.</summary>
    private const int UnitsPerToken = 2;

    private long _used;

    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? chat = null, CancellationToken cancellationToken = default)
    {
        var asked = messages.ToList();
        var most = Units(asked, chat) / UnitsPerToken + options.TokensPerAnswer;
        if (_used + most > options.TokensPerTurn || !await usage.TryTakeAsync(asker.Tenant, asker.Person, day, most, options.TokensPerDay, cancellationToken))
            throw new ModelException(ModelTrouble.OverBudget);

        _used += most;
        var response = await base.GetResponseAsync(asked, chat, cancellationToken);
        var real = Math.Max(0, response.Usage?.TotalTokenCount ?? most);
        _used += real - most;
        await usage.SettleAsync(asker.Tenant, asker.Person, day, real - most, cancellationToken);
        return response;
    }

    private static long Units(List<ChatMessage> messages, ChatOptions? chat) =>
        messages.Sum(m => m.Contents.Sum(UnitsOf))
        + (chat?.Tools?.OfType<AIFunctionDeclaration>().Sum(t => (long)t.Name.Length + t.Description.Length + t.JsonSchema.GetRawText().Length) ?? 0);

    private static long UnitsOf(AIContent content) => content switch
    {
        TextContent text => text.Text.Length,
        FunctionResultContent result => result.Result?.ToString()?.Length ?? 0,
        FunctionCallContent call => call.Name.Length + (call.Arguments?.Sum(a => a.Key.Length + (a.Value?.ToString()?.Length ?? 0)) ?? 0),
        _ => 0,
    };
}
