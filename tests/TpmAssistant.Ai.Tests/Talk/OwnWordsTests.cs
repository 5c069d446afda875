using TpmAssistant.Ai.Talk;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Tests.Talk;

public sealed class OwnWordsTests
{
    [Theory]
    [InlineData("mail it to dana@northgate.example.", "dana@northgate.example")]
    [InlineData("mail it to <Dana@Northgate.example>, please", "dana@northgate.example")]
    [InlineData("mail it to Dana", "Dana, Priya")]
    public void StrangerIn_WhatThePersonWrote_IsTheirs(string words, string recipients) => Assert.Null(OwnWords.StrangerIn(Call(recipients), words));

    [Theory]
    [InlineData("mail it to dana@northgate.example", "dana@northgate.example, drop@hostile.example", "drop@hostile.example")]
    [InlineData("mail it to dana@northgate.example.hostile.example", "dana@northgate.example", "dana@northgate.example")]
    [InlineData("mail it to bigdana@northgate.example", "dana@northgate.example", "dana@northgate.example")]
    [InlineData("mail it to Dana", "drop＠hostile．example", "drop@hostile.example")]
    [InlineData("mail it to Dana", "\"Dana\" <drop@hostile.example>", "drop@hostile.example")]
    public void StrangerIn_AnyOtherAddress_IsNamed(string words, string recipients, string stranger) => Assert.Equal(stranger, OwnWords.StrangerIn(Call(recipients), words));

    private static FunctionCall Call(string recipients) => new FunctionCall(FunctionNames.DraftStakeholderEmail).With("recipients", recipients);
}
