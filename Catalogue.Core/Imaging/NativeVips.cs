using System.Runtime.InteropServices;

[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]

namespace Catalogue.Core.Imaging;

/// <summary>
/// The functions of libvips, and of the GObject library inside it, that pictures need. None takes a variable number of arguments:
/// those are passed differently from one processor to another.
/// </summary>
internal static partial class NativeVips
{
    /// <summary>The file that the build copies beside the assembly (<c>Imaging.targets</c>), without what each system adds to names.</summary>
    private const string Library = "vips-cpp";

    /// <summary>Sets a variable as native code reads it, which .NET's own way does not.</summary>
    [LibraryImport(Library, EntryPoint = "g_setenv", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetVariable(string name, string value, int overwrite);

    [LibraryImport(Library, EntryPoint = "vips_init", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Init(string program);

    /// <summary>How many threads one picture is worked on with.</summary>
    [LibraryImport(Library, EntryPoint = "vips_concurrency_set")]
    public static partial void SetConcurrency(int threads);

    /// <summary>How many past operations are kept, with what they hold on to.</summary>
    [LibraryImport(Library, EntryPoint = "vips_cache_set_max")]
    public static partial void SetCacheSize(int operations);

    /// <summary>Forbids, or allows again, an operation and all that derive from it.</summary>
    [LibraryImport(Library, EntryPoint = "vips_operation_block_set", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void Block(string operation, int isBlocked);

    [LibraryImport(Library, EntryPoint = "vips_error_clear")]
    public static partial void ClearErrors();

    [LibraryImport(Library, EntryPoint = "vips_operation_new", StringMarshalling = StringMarshalling.Utf8)]
    public static partial VipsObject NewOperation(string name);

    /// <returns>0 when the argument exists and could be read from the text.</returns>
    [LibraryImport(Library, EntryPoint = "vips_object_set_argument_from_string", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetArgument(VipsObject operation, string name, string value);

    /// <returns>What was built, to be released apart from what it was built from; nothing when it failed.</returns>
    [LibraryImport(Library, EntryPoint = "vips_cache_operation_build")]
    public static partial VipsObject Build(VipsObject operation);

    [LibraryImport(Library, EntryPoint = "vips_object_unref_outputs")]
    public static partial void ReleaseOutputs(VipsObject operation);

    /// <summary>Reads from memory that stays the caller's, and where it is, as long as anything made from it is used.</summary>
    [LibraryImport(Library, EntryPoint = "vips_source_new_from_memory")]
    public static partial VipsObject NewSource(nint bytes, nuint length);

    [LibraryImport(Library, EntryPoint = "vips_target_new_to_memory")]
    public static partial VipsObject NewTarget();

    /// <returns>The bytes of a blob, as long as what holds it is there.</returns>
    [LibraryImport(Library, EntryPoint = "vips_blob_get")]
    public static partial nint GetBytes(nint blob, out nuint length);

    /// <summary>Computes the whole picture.</summary>
    /// <returns>The picture, which depends on nothing any more; nothing when it failed.</returns>
    [LibraryImport(Library, EntryPoint = "vips_image_copy_memory")]
    public static partial VipsObject CopyToMemory(VipsObject image);

    [LibraryImport(Library, EntryPoint = "vips_image_get_width")]
    public static partial int GetWidth(VipsObject image);

    [LibraryImport(Library, EntryPoint = "vips_image_get_height")]
    public static partial int GetHeight(VipsObject image);

    [LibraryImport(Library, EntryPoint = "vips_image_get_n_pages")]
    public static partial int GetPages(VipsObject image);

    /// <returns>Not 0 when its orientation says that it lies on a side.</returns>
    [LibraryImport(Library, EntryPoint = "vips_image_get_orientation_swap")]
    public static partial int IsOnItsSide(VipsObject image);

    [LibraryImport(Library, EntryPoint = "vips_image_get_type")]
    public static partial nuint ImageType();

    [LibraryImport(Library, EntryPoint = "vips_source_get_type")]
    public static partial nuint SourceType();

    [LibraryImport(Library, EntryPoint = "vips_target_get_type")]
    public static partial nuint TargetType();

    [LibraryImport(Library, EntryPoint = "g_object_set_property", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetProperty(VipsObject owner, string name, ref Value value);

    [LibraryImport(Library, EntryPoint = "g_object_get_property", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void GetProperty(VipsObject owner, string name, ref Value value);

    [LibraryImport(Library, EntryPoint = "g_value_init")]
    public static partial nint InitValue(ref Value value, nuint type);

    [LibraryImport(Library, EntryPoint = "g_value_set_object")]
    public static partial void SetObject(ref Value value, VipsObject held);

    /// <returns>The object, with a reference that is the caller's.</returns>
    [LibraryImport(Library, EntryPoint = "g_value_dup_object")]
    public static partial VipsObject GetObject(ref Value value);

    /// <returns>What the value holds, and goes on holding.</returns>
    [LibraryImport(Library, EntryPoint = "g_value_get_boxed")]
    public static partial nint GetBoxed(ref Value value);

    [LibraryImport(Library, EntryPoint = "g_value_unset")]
    public static partial void ClearValue(ref Value value);

    [LibraryImport(Library, EntryPoint = "g_object_unref")]
    public static partial void Release(nint held);

    /// <summary>A typed value as GObject lays it out; all zeros before it is initialised.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Value
    {
        private readonly nuint _type;
        private readonly long _first;
        private readonly long _second;
    }
}
