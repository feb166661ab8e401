using System.Numerics;
using Catalogue.Core.Search.Indexing;

namespace Catalogue.Core.Search.Querying;

/// <summary>Finds and scores, in one segment, the documents that have enough of the words looked for.</summary>
internal sealed class TextMatcher
{
    private readonly SearchScratch scratch;
    private readonly List<SegmentClause> clauses;
    private readonly int needed;

    public TextMatcher(TextQuery text, Segment segment, SearchScratch scratch)
    {
        this.scratch = scratch;
        needed = text.Needed;
        clauses = [.. text.Clauses.Select(clause => new SegmentClause(clause, segment)).OrderBy(clause => clause.Size)];
    }

    /// <summary>The fewest clauses one of which every match has.</summary>
    private int Seeds => clauses.Count - needed + 1;

    /// <summary>At most how many documents <see cref="MarkSeeds"/> would mark.</summary>
    public long SeedSize => clauses.Take(Seeds).Sum(clause => clause.Size);

    /// <summary>Adds to the candidates every document that may match: those of the rarest clauses.</summary>
    public void MarkSeeds()
    {
        foreach (var clause in clauses.Take(Seeds))
            foreach (var alternative in clause.Alternatives)
                foreach (var document in alternative.Rarest.Documents) Bits.Set(scratch.Candidates, document);
    }

    /// <summary>Lists in the scratch the candidates that match, with their scores, and empties the candidates.</summary>
    /// <param name="allowed">The only documents that count.</param>
    /// <returns>How many match.</returns>
    public int Match(ReadOnlySpan<ulong> allowed)
    {
        var count = ListCandidates(scratch, allowed);
        scratch.Scores.AsSpan(0, count).Clear();
        scratch.Matched.AsSpan(0, count).Clear();
        for (var i = 0; i < clauses.Count && count > 0; i++)
            count = Confirm(clauses[i], count, needed - (clauses.Count - 1 - i));
        return count;
    }

    /// <summary>Turns the set of candidates into a list in the scratch, and empties it.</summary>
    public static int ListCandidates(SearchScratch scratch, ReadOnlySpan<ulong> allowed)
    {
        var count = 0;
        for (var word = 0; word < allowed.Length; word++)
        {
            for (var bits = scratch.Candidates[word] & allowed[word]; bits != 0; bits &= bits - 1)
                scratch.Documents[count++] = word << 6 | BitOperations.TrailingZeroCount(bits);
            scratch.Candidates[word] = 0;
        }

        return count;
    }

    /// <summary>Scores a clause, and drops the documents that can no longer have enough of them.</summary>
    private int Confirm(SegmentClause clause, int count, int least)
    {
        var documents = scratch.Documents.AsSpan(0, count);
        var best = scratch.Best.AsSpan(0, count);
        best.Clear();
        foreach (var alternative in clause.Alternatives)
        {
            if (alternative.Terms.Length == 1) ScoreTerm(documents, alternative, best);
            else ScoreExpression(documents, alternative, best);
        }

        var kept = 0;
        for (var i = 0; i < count; i++)
        {
            var matched = scratch.Matched[i] + (best[i] > 0 ? 1 : 0);
            if (matched < least) continue;
            documents[kept] = documents[i];
            scratch.Scores[kept] = scratch.Scores[i] + best[i];
            scratch.Matched[kept++] = (byte)matched;
        }

        return kept;
    }

    private static void ScoreTerm(ReadOnlySpan<int> documents, SegmentAlternative alternative, Span<int> best)
    {
        var term = alternative.Rarest;
        var common = new Intersection(documents, term.Documents);
        while (common.Next())
            best[common.Left] = Math.Max(best[common.Left], alternative.Weigh(term.Scores[common.Right]));
    }

    private void ScoreExpression(ReadOnlySpan<int> documents, SegmentAlternative alternative, Span<int> best)
    {
        var sums = scratch.Sums.AsSpan(0, documents.Length);
        sums.Clear();
        foreach (var term in alternative.Terms)
        {
            var common = new Intersection(documents, term.Documents);
            while (common.Next())
            {
                ref var sum = ref sums[common.Left];
                sum = (sum.Score + term.Scores[common.Right], sum.Stems + 1);
            }
        }

        for (var i = 0; i < sums.Length; i++)
            if (sums[i].Stems == alternative.Terms.Length) best[i] = Math.Max(best[i], alternative.Weigh(sums[i].Score));
    }

    /// <summary>A clause as one segment can satisfy it.</summary>
    private sealed class SegmentClause
    {
        public SegmentClause(Clause clause, Segment segment)
        {
            foreach (var (stems, percent) in clause.Alternatives)
                if (SegmentAlternative.Find(stems, percent, segment) is { } alternative) Alternatives.Add(alternative);
            Size = Alternatives.Sum(alternative => (long)alternative.Rarest.Count);
        }

        public List<SegmentAlternative> Alternatives { get; } = [];

        /// <summary>At most how many documents satisfy it.</summary>
        public long Size { get; }
    }

    /// <param name="Terms">A document has all of them.</param>
    /// <param name="Rarest">The one of them that the fewest documents have.</param>
    /// <param name="Percent">What their scores are worth.</param>
    private sealed record SegmentAlternative(Postings[] Terms, Postings Rarest, int Percent)
    {
        public static SegmentAlternative? Find(string[] stems, int percent, Segment segment)
        {
            var terms = new Postings[stems.Length];
            for (var i = 0; i < stems.Length; i++)
            {
                if (segment.Find(stems[i]) is not { } term) return null;
                terms[i] = term;
            }

            return new(terms, terms.MinBy(term => term.Count)!, percent);
        }

        public int Weigh(int score) => Math.Max(1, score * Percent / 100);
    }
}
