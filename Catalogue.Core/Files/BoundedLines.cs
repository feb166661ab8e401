using System.Buffers;
using System.Runtime.CompilerServices;

namespace Catalogue.Core.Files;

/// <summary>Reads a file line by line without ever holding more than a line, however long somebody made it.</summary>
public static class BoundedLines
{
    private const int BufferBytes = 64 * 1024;

    /// <summary>Every line, without what ends it; the empty end after the last one is none.</summary>
    /// <param name="file">The file, from where it stands.</param>
    /// <param name="maxBytes">The longest line that is given.</param>
    /// <param name="cancellation">Stops reading.</param>
    public static async IAsyncEnumerable<BoundedLine> ReadAsync(
        Stream file, int maxBytes, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var buffer = new byte[BufferBytes];
        var current = new LineBuffer(maxBytes);
        for (int read; (read = await file.ReadAsync(buffer, cancellation)) > 0;)
        {
            var rest = buffer.AsMemory(0, read);
            for (int end; (end = rest.Span.IndexOf((byte)'\n')) >= 0; rest = rest[(end + 1)..])
            {
                current.Add(rest[..end]);
                yield return current.Take();
            }

            current.Add(rest);
        }

        if (!current.IsEmpty) yield return current.Take();
    }

    private sealed class LineBuffer(int maxBytes)
    {
        private readonly ArrayBufferWriter<byte> _bytes = new();
        private int _number = 1;
        private bool _isTooLong;

        public bool IsEmpty => _bytes.WrittenCount == 0 && !_isTooLong;

        public void Add(ReadOnlyMemory<byte> part)
        {
            _isTooLong |= _bytes.WrittenCount + part.Length > maxBytes;
            if (!_isTooLong) _bytes.Write(part.Span);
        }

        public BoundedLine Take()
        {
            var bytes = _bytes.WrittenSpan;
            if (bytes is [.., (byte)'\r']) bytes = bytes[..^1];
            var line = new BoundedLine(_number++, _isTooLong ? null : bytes.ToArray());
            _bytes.ResetWrittenCount();
            _isTooLong = false;
            return line;
        }
    }
}

/// <param name="Number">1 for the first line of the file.</param>
/// <param name="Bytes">What it holds; null when it is longer than what may be read.</param>
public sealed record BoundedLine(int Number, byte[]? Bytes);
