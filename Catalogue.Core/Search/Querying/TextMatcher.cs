using System.Numerics;
using Catalogue.Core.Search.Indexing;

namespace Catalogue.Core.Search.Querying;

/// <summary>Finds and scores, in one segment, the documents that have enough of the words looked for.</summary>
internal sealed class TextMatcher
{
    /// <summary>Leaping from candidate to candidate pays when a term has this many times more documents.</summary>
    private const int LeapWorth = 8;

    private readonly SearchScratch scratch;
    private readonly List<SegmentClause> clauses;
    private readonly int needed;
    private readonly int segmentCount;
    private readonly TermSequences sequences;

    public TextMatcher(TextQuery text, Segment segment, SearchScratch scratch)
    {
        this.scratch = scratch;
        needed = text.Needed;
        (segmentCount, sequences) = (segment.Count, segment.Sequences);
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
        if (needed < clauses.Count) WeighShares(count);
        return count;
    }

    /// <summary>Of the words looked for, a document that has half is worth half of what they score there.</summary>
    private void WeighShares(int count)
    {
        for (var i = 0; i < count; i++) scratch.Scores[i] = (int)((long)scratch.Scores[i] * scratch.Matched[i] / clauses.Count);
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
        var best = scratch.Best.AsSpan(0, segmentCount);
        best.Clear();
        foreach (var alternative in clause.Alternatives)
        {
            if (alternative.Sequence.Length > 1) ScoreExpression(alternative, best);
            else if (alternative.Rarest.Count > LeapWorth * count) ScoreCandidates(documents, alternative, best);
            else ScoreHolders(alternative, best);
        }

        var kept = 0;
        for (var i = 0; i < documents.Length; i++)
        {
            var document = documents[i];
            var matched = scratch.Matched[i] + (best[document] > 0 ? 1 : 0);
            if (matched < least) continue;
            documents[kept] = document;
            scratch.Scores[kept] = scratch.Scores[i] + best[document];
            scratch.Matched[kept++] = (byte)matched;
        }

        return kept;
    }

    /// <summary>Scores all documents that hold a term, candidates or not: without a test, each costs next to nothing.</summary>
    private static void ScoreHolders(SegmentAlternative alternative, Span<int> best)
    {
        var documents = alternative.Rarest.Documents;
        var scores = alternative.Rarest.Scores.AsSpan(0, documents.Length);
        for (var i = 0; i < documents.Length; i++)
        {
            ref var score = ref best[documents[i]];
            score = Math.Max(score, alternative.Weigh(scores[i]));
        }
    }

    /// <summary>Scores the candidates alone, leaping over the other documents that hold a term.</summary>
    private static void ScoreCandidates(ReadOnlySpan<int> documents, SegmentAlternative alternative, Span<int> best)
    {
        var term = alternative.Rarest;
        var common = new Intersection(documents, term.Documents);
        while (common.Next())
        {
            ref var score = ref best[documents[common.Left]];
            score = Math.Max(score, alternative.Weigh(term.Scores[common.Right]));
        }
    }

    /// <summary>
    /// Scores the documents where the words of an expression follow one another: « sans fil » is neither « fil » nor « sans ».
    /// They are among those that hold the rarest.
    /// </summary>
    private void ScoreExpression(SegmentAlternative alternative, Span<int> best)
    {
        var (rarest, sums) = (alternative.Rarest, scratch.Sums);
        for (var i = 0; i < rarest.Count; i++) sums[rarest.Documents[i]] = (rarest.Scores[i], 1);
        foreach (var term in alternative.Terms)
        {
            if (ReferenceEquals(term, rarest)) continue;
            if (term.Count > LeapWorth * rarest.Count) SumCommon(rarest.Documents, term, sums);
            else SumAll(term, sums);
        }

        foreach (var document in rarest.Documents)
        {
            if (sums[document].Stems < alternative.Terms.Length || sequences[document].IndexOf(alternative.Sequence) < 0) continue;
            ref var score = ref best[document];
            score = Math.Max(score, alternative.Weigh(sums[document].Score));
        }
    }

    /// <summary>Adds a term to the sums of all documents that hold it; those of documents nobody will ask for are left wrong.</summary>
    private static void SumAll(Postings term, (int Score, int Stems)[] sums)
    {
        for (var i = 0; i < term.Count; i++)
        {
            ref var sum = ref sums[term.Documents[i]];
            sum = (sum.Score + term.Scores[i], sum.Stems + 1);
        }
    }

    private static void SumCommon(ReadOnlySpan<int> documents, Postings term, (int Score, int Stems)[] sums)
    {
        var common = new Intersection(documents, term.Documents);
        while (common.Next())
        {
            ref var sum = ref sums[documents[common.Left]];
            sum = (sum.Score + term.Scores[common.Right], sum.Stems + 1);
        }
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

    /// <param name="Terms">A document has all of them, each named once.</param>
    /// <param name="Sequence">Their numbers, in the order in which they follow one another.</param>
    /// <param name="Rarest">The one of them that the fewest documents have.</param>
    /// <param name="Percent">What their scores are worth.</param>
    private sealed record SegmentAlternative(Postings[] Terms, int[] Sequence, Postings Rarest, int Percent)
    {
        public static SegmentAlternative? Find(string[] stems, int percent, Segment segment)
        {
            var sequence = new int[stems.Length];
            for (var i = 0; i < stems.Length; i++)
                if (!segment.TermNumbers.TryGetValue(stems[i], out sequence[i])) return null;

            var terms = Array.ConvertAll(stems.Length == 1 ? sequence : [.. sequence.Distinct()], term => segment.Terms[term]);
            return new(terms, sequence, terms.Length == 1 ? terms[0] : terms.MinBy(term => term.Count)!, percent);
        }

        public int Weigh(int score) => Math.Max(1, score * Percent / 100);
    }
}
