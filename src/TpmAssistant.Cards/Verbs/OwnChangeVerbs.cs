namespace TpmAssistant.Cards.Verbs;

/// <summary>What the button sends that makes a change of the product's own records.</summary>
public static class OwnChangeVerbs
{
    /// <summary>Make it: <see cref="CardVerbs.Id"/> and <see cref="CardVerbs.Hash"/>.</summary>
    public const string Make = "own-change";
}
