using Catalogue.Core.Search.Analysis;
using Catalogue.Core.Search.Indexing;

namespace Catalogue.Core.Search.Querying;

/// <summary>
/// Finds words that people tie together or part otherwise than the catalogue: « foodtruck » and « food truck »,
/// « video projecteur » and « vidéoprojecteur », « dhotel » and « d'hôtel ».
/// </summary>
internal sealed class CompoundFinder(IndexSnapshot snapshot, DateTimeOffset now)
{
    private const int MinPart = 3;

    /// <summary>What an elision leaves when its apostrophe is forgotten.</summary>
    private static readonly string[] Elisions = ["d", "l", "j", "n", "s", "m", "qu"];

    /// <summary>Gives words the other ways to write them that a visible document uses.</summary>
    public void Attach(IReadOnlyList<Clause> clauses)
    {
        for (var i = 0; i < clauses.Count; i++)
        {
            if (i + 1 < clauses.Count) Join(clauses[i], clauses[i + 1]);
            Part(clauses[i]);
            if (!IsPresent(clauses[i].Stem)) Elide(clauses[i]);
        }
    }

    private void Join(Clause left, Clause right)
    {
        if (left.Folded.Length == 0 || right.Folded.Length == 0 || left.Folded.Length + right.Folded.Length > FrenchTokenizer.MaxWordLength) return;
        var joined = FrenchStemmer.Stem(left.Folded + right.Folded);
        if (!IsPresent(joined)) return;
        left.Add([joined], 100);
        right.Add([joined], 100);
    }

    private void Elide(Clause clause)
    {
        var word = clause.Folded;
        foreach (var elision in Elisions)
        {
            if (word.Length < elision.Length + MinPart || !word.StartsWith(elision, StringComparison.Ordinal) || !BeginsWithVowel(word.AsSpan(elision.Length))) continue;
            var stem = FrenchStemmer.Stem(word.AsSpan(elision.Length));
            if (IsPresent(stem)) clause.Add([stem], 100);
        }
    }

    private void Part(Clause clause)
    {
        var word = clause.Folded;
        for (var at = MinPart; at <= word.Length - MinPart; at++)
        {
            string[] parts = [FrenchStemmer.Stem(word.AsSpan(0, at)), FrenchStemmer.Stem(word.AsSpan(at))];
            if (Array.TrueForAll(parts, IsPresent) && FollowOneAnother(parts)) clause.Add(parts, 100);
        }
    }

    private static bool BeginsWithVowel(ReadOnlySpan<char> word) => word[0] is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'h';

    private bool FollowOneAnother(string[] stems)
    {
        foreach (var view in snapshot.Views)
            foreach (var document in PhraseHolders.In(view.Segment, stems))
                if (Bits.Has(view.VisibleAt(now), document)) return true;
        return false;
    }

    private bool IsPresent(string stem) => snapshot.HasVisible(stem, now);
}
