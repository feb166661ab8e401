namespace Catalogue.Core.Search.Analysis;

/// <summary>
/// Tells words that sound alike in French, as people who write by ear spell them: « telefone » and « téléphone »,
/// « imprimente » and « imprimante ». Coarse on purpose: it only proposes readings for words that the catalogue lacks.
/// </summary>
internal static class FrenchSound
{
    /// <summary>Spellings and what they sound like, the longest first. Capitals stand for sounds that no letter writes.</summary>
    private static readonly (string Spelling, string Sound)[] Spellings =
    [
        ("eau", "o"), ("tion", "siO"), ("ain", "I"), ("ein", "I"), ("ph", "f"), ("qu", "k"), ("ck", "k"), ("ch", "C"), ("th", "t"),
        ("au", "o"), ("ai", "e"), ("ei", "e"), ("an", "A"), ("en", "A"), ("am", "A"), ("em", "A"), ("in", "I"), ("im", "I"), ("yn", "I"),
        ("on", "O"), ("om", "O"), ("ce", "se"), ("ci", "si"), ("cy", "si"), ("ge", "je"), ("gi", "ji"), ("c", "k"), ("q", "k"),
        ("y", "i"), ("z", "s"), ("h", ""),
    ];

    /// <summary>Letters that are seldom heard at the end of a word.</summary>
    private const string SilentAtEnd = "estdx";

    /// <summary>The sound of a word: the same for words that sound alike.</summary>
    /// <param name="word">Folded letters.</param>
    public static string Of(ReadOnlySpan<char> word)
    {
        Span<char> sound = stackalloc char[FrenchTokenizer.MaxWordLength];
        var length = 0;
        for (var i = 0; i < word.Length && length < sound.Length - 2;)
        {
            var (read, heard) = Read(word[i..]);
            foreach (var c in heard)
                if (length == 0 || sound[length - 1] != c) sound[length++] = c;
            i += read;
        }

        var heardLength = sound[..length].TrimEnd(SilentAtEnd).Length;
        return sound[..heardLength].ToString();
    }

    private static (int Read, string Sound) Read(ReadOnlySpan<char> rest)
    {
        foreach (var (spelling, sound) in Spellings)
            if (rest.StartsWith(spelling) && !(IsNasal(sound) && IsSounded(rest, spelling.Length))) return (spelling.Length, sound);
        return (1, rest[..1].ToString());
    }

    private static bool IsNasal(string sound) => sound is "A" or "I" or "O";

    /// <summary>« an » is one sound in « lampe », two in « lame » and « panne ».</summary>
    private static bool IsSounded(ReadOnlySpan<char> rest, int next) => next < rest.Length && rest[next] is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'n' or 'm' or 'h';
}
