using Catalogue.Core.Shared;

namespace Catalogue.Core.Search.Analysis;

/// <summary>A word of a text, or several written as one (« wi-fi »).</summary>
/// <param name="FoldedStart">Where its folded letters begin in the tokenizer's buffer.</param>
/// <param name="FoldedLength">How many folded letters it has.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends in the text, excluded.</param>
/// <param name="Form">Whether it is a word of the text, or another way to write some of them.</param>
internal readonly record struct Token(int FoldedStart, int FoldedLength, int Start, int End, TokenForm Form = TokenForm.Word)
{
    /// <summary>Whether the words it is made of come before it one by one.</summary>
    public bool IsJoined => Form != TokenForm.Word;
}

/// <summary>What a token stands for.</summary>
internal enum TokenForm
{
    /// <summary>A word of the text.</summary>
    Word,

    /// <summary>Several words joined: « wifi » for « wi-fi ».</summary>
    Compound,

    /// <summary>A number and its unit, written the one way of <see cref="FrenchUnits"/>.</summary>
    Amount,
}

/// <summary>
/// Cuts a French text into folded words: elided articles dropped, hyphens split, stop words left out, digits kept. Words
/// tied by a hyphen, or a very short word and the next one, are also given joined, so that « wi-fi », « wi fi » and
/// « wifi » find each other; a number and its unit are also given as one amount. An instance is reused from text to text, by one thread at a time.
/// </summary>
internal sealed class FrenchTokenizer
{
    /// <summary>Longer words are cut here, in documents and requests alike.</summary>
    public const int MaxWordLength = 40;

    private const int MaxCompoundWords = 4;

    /// <summary>A word this short is often half of one: « wi fi », « e commerce ».</summary>
    private const int ShortWord = 2;

    private readonly List<Token> tokens = [];
    private char[] folded = new char[256];
    private int length;

    private Token word;

    /// <summary>The words tied together so far by hyphens, stop words included.</summary>
    private Token compound;
    private int compoundWords;

    /// <summary>The last word, when it is short and only a space has followed it.</summary>
    private Token shortWord;

    private readonly AmountReader amount = new();

    /// <summary>The words of the last text read, in order.</summary>
    public IReadOnlyList<Token> Tokens => tokens;

    public ReadOnlySpan<char> Folded(Token token) =>
        token.Form == TokenForm.Amount ? amount.Letters(token) : folded.AsSpan(token.FoldedStart, token.FoldedLength);

    /// <summary>Reads a text; the tokens of the previous one are forgotten.</summary>
    /// <param name="text">Any text, however broken.</param>
    /// <param name="maxTokens">Reading stops once there are this many tokens.</param>
    public void Read(ReadOnlySpan<char> text, int maxTokens = int.MaxValue)
    {
        tokens.Clear();
        (length, word, compound, compoundWords, shortWord) = (0, default, default, 0, default);
        amount.Reset();
        for (var i = 0; i < text.Length && tokens.Count < maxTokens; i++)
        {
            var c = text[i];
            if (!FrenchFolding.IsIgnored(c) && !AppendLetters(c, i)) EndWord(c);
        }

        EndWord('\0');
    }

    private bool AppendLetters(char c, int position)
    {
        Span<char> letters = stackalloc char[FrenchFolding.MaxExpansion];
        var count = FrenchFolding.Fold(c, letters);
        if (count == 0) return false;

        if (word.FoldedLength == 0) word = new Token(length, 0, position, position);
        if (word.FoldedLength + count <= MaxWordLength)
        {
            if (length + count > folded.Length) Array.Resize(ref folded, folded.Length * 2);
            letters[..count].CopyTo(folded.AsSpan(length));
            length += count;
            word = word with { FoldedLength = word.FoldedLength + count };
        }

        word = word with { End = position + 1 };
        return true;
    }

    private void EndWord(char separator)
    {
        if (word.FoldedLength == 0)
        {
            amount.Separate(IsSpace(separator));
            EndCompound();
            shortWord = default;
            return;
        }

        var ended = word;
        word = default;
        if (IsApostrophe(separator) && FrenchStopWords.IsElided(Folded(ended)))
        {
            EndCompound();
            shortWord = default;
            length = ended.FoldedStart;
            return;
        }

        var isStop = FrenchStopWords.Contains(Folded(ended));
        if (!isStop) tokens.Add(ended);
        if (amount.Read(ended, Folded(ended), separator, IsSpace(separator)) is { } read) tokens.Add(read);
        compound = compoundWords == 0 ? ended : Join(compound, ended);
        compoundWords++;
        if (IsHyphen(separator) && compoundWords < MaxCompoundWords) return;

        if (shortWord.FoldedLength > 0 && compoundWords == 1 && !isStop) AddCompound(Join(shortWord, ended));
        var standsAlone = compoundWords == 1;
        EndCompound();
        shortWord = standsAlone && !isStop && ended.FoldedLength <= ShortWord && IsSpace(separator) && IsLetters(ended) ? ended : default;
    }

    private void EndCompound()
    {
        if (compoundWords > 1) AddCompound(compound);
        compoundWords = 0;
    }

    private void AddCompound(Token joined)
    {
        if (joined.FoldedLength <= MaxWordLength) tokens.Add(joined);
    }

    /// <summary>The letters of consecutive words touch in the buffer: joining them copies nothing.</summary>
    private static Token Join(Token first, Token last) => new(
        first.FoldedStart, last.FoldedStart + last.FoldedLength - first.FoldedStart, first.Start, last.End, TokenForm.Compound);

    private bool IsLetters(Token token) => !Folded(token).ContainsAnyInRange('0', '9');

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '‘';

    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    private static bool IsSpace(char c) => c is ' ' or '\u00a0' or '\u202f';
}
