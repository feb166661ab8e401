namespace Catalogue.Core.Glossary;

/// <param name="Text">A piece of the text, unchanged and never empty.</param>
/// <param name="Entry">What explains it; null for what needs no explanation.</param>
public readonly record struct TermPiece(string Text, GlossaryEntry? Entry);

/// <summary>
/// Finds the terms of the glossary in plain text (A21): whole words only, the longest term where several begin, whatever
/// its number, accents or capitals. Immutable; the cost is linear in the length of the text.
/// </summary>
public sealed class TermFinder
{
    /// <summary>
    /// Forms this short, and acronyms, are found only as they are written: « OS » is not « os », « ONT » is not « ont », « FAI »
    /// is not « fais ».
    /// </summary>
    private const int LongestExactForm = 2;

    private readonly Step _start = new();

    /// <param name="entries">Entries of which no two have a form in common.</param>
    public TermFinder(IEnumerable<GlossaryEntry> entries)
    {
        foreach (var entry in entries)
        {
            foreach (var form in entry.Forms) Add(form, entry);
            foreach (var expression in entry.Except) Add(expression, entry: null);
        }
    }

    /// <summary>Cuts a text where terms begin and end. The pieces, end to end, are the text.</summary>
    /// <param name="text">As shown, without mark-up.</param>
    public IReadOnlyList<TermPiece> Mark(string text)
    {
        var pieces = new List<TermPiece>();
        var words = FoldedWords.Of(text);
        var position = 0;
        for (var word = 0; word < words.Count; word++)
        {
            if (Longest(words, word) is not { } found) continue;
            var (start, end) = (words.Start(word), words.End(found.LastWord));
            word = found.LastWord;
            if (found.Entry is null) continue;
            if (start > position) pieces.Add(new(text[position..start], Entry: null));
            pieces.Add(new(text[start..end], found.Entry));
            position = end;
        }

        if (position < text.Length) pieces.Add(new(text[position..], Entry: null));
        return pieces;
    }

    /// <summary>
    /// The longest term or exception that begins at a word, an exception having no entry. The number of steps is bounded by
    /// the longest there is.
    /// </summary>
    private (GlossaryEntry? Entry, int LastWord)? Longest(FoldedWords words, int first)
    {
        if (words.IsTiedToNext(first - 1)) return null;
        (GlossaryEntry? Entry, int LastWord)? longest = null;
        var step = _start;
        for (var word = first; step.Next.TryGetValue(words.Key(word), out var next); word++)
        {
            step = next;
            if (!words.IsTiedToNext(word) && step.EndsHere(words.Text.AsSpan(words.Start(first)..words.End(word))))
                longest = (step.Entry, word);
            if (word + 1 == words.Count || !words.IsJoinedToNext(word)) break;
        }

        return longest;
    }

    private void Add(string form, GlossaryEntry? entry)
    {
        var words = FoldedWords.Of(form);
        var step = _start;
        for (var word = 0; word < words.Count; word++) step = step.To(words.Key(word));
        step.End(form, entry);
    }

    /// <summary>Where one is after some words: the words that may follow, and what ends here, if anything does.</summary>
    private sealed class Step
    {
        private readonly Dictionary<string, Step> _steps = new(StringComparer.Ordinal);
        private bool _isEnd;
        private string? _exactLetters;

        public Dictionary<string, Step>.AlternateLookup<ReadOnlySpan<char>> Next => _steps.GetAlternateLookup<ReadOnlySpan<char>>();

        /// <summary>What explains the term that ends here; null when nothing ends here, or an exception does.</summary>
        public GlossaryEntry? Entry { get; private set; }

        public bool EndsHere(ReadOnlySpan<char> text) => _isEnd && (_exactLetters is null || HasLetters(text, _exactLetters));

        public Step To(ReadOnlySpan<char> word)
        {
            if (!Next.TryGetValue(word, out var step)) _steps[word.ToString()] = step = new();
            return step;
        }

        public void End(string form, GlossaryEntry? entry) =>
            (_isEnd, _exactLetters, Entry) = (true, IsExact(form) ? string.Concat(form.Where(char.IsLetterOrDigit)) : null, entry);

        private static bool IsExact(string form) =>
            form.Length <= LongestExactForm || (form.Any(char.IsLetter) && !form.Any(char.IsLower));

        /// <summary>Whether a text has these letters and digits, whatever ties them.</summary>
        private static bool HasLetters(ReadOnlySpan<char> text, string letters)
        {
            var rank = 0;
            foreach (var character in text)
            {
                if (!char.IsLetterOrDigit(character)) continue;
                if (rank == letters.Length || letters[rank++] != character) return false;
            }

            return rank == letters.Length;
        }
    }
}
