using System.Runtime.InteropServices;

namespace Explainer.Compute.OpenCL;

/// <summary>The part of the OpenCL 1.2 API that the measurement needs, as the Khronos headers declare it.</summary>
internal static unsafe partial class NativeMethods
{
    [LibraryImport(OpenClLibrary.Name)]
    public static partial int clGetPlatformIDs(uint entries, nint* platforms, uint* count);

    [LibraryImport(OpenClLibrary.Name)]
    public static partial int clGetPlatformInfo(nint platform, uint name, nuint size, void* value, nuint* sizeNeeded);

    [LibraryImport(OpenClLibrary.Name)]
    public static partial int clGetDeviceIDs(nint platform, ulong type, uint entries, nint* devices, uint* count);

    [LibraryImport(OpenClLibrary.Name)]
    public static partial int clGetDeviceInfo(nint device, uint name, nuint size, void* value, nuint* sizeNeeded);

    [LibraryImport(OpenClLibrary.Name)]
    public static partial ContextHandle clCreateContext(nint* properties, uint deviceCount, nint* devices, nint notify, nint userData,
        int* status);

    [LibraryImport(OpenClLibrary.Name)]
    public static partial int clReleaseContext(nint context);

    [LibraryImport(OpenClLibrary.Name)]
    public static partial QueueHandle clCreateCommandQueue(ContextHandle context, nint device, ulong properties, int* status);

    [LibraryImport(OpenClLibrary.Name)]
    public static partial int clReleaseCommandQueue(nint queue);

    [LibraryImport(OpenClLibrary.Name)]
    public static partial MemoryHandle clCreateBuffer(ContextHandle context, ulong flags, nuint size, void* host, int* status);

    [LibraryImport(OpenClLibrary.Name)]
    public static partial int clReleaseMemObject(nint memory);

    [LibraryImport(OpenClLibrary.Name)]
    public static partial ProgramHandle clCreateProgramWithSource(ContextHandle context, uint count, byte** sources, nuint* lengths,
        int* status);

    [LibraryImport(OpenClLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int clBuildProgram(ProgramHandle program, uint deviceCount, nint* devices, string options, nint notify,
        nint userData);

    [LibraryImport(OpenClLibrary.Name)]
    public static partial int clGetProgramBuildInfo(ProgramHandle program, nint device, uint name, nuint size, void* value,
        nuint* sizeNeeded);

    [LibraryImport(OpenClLibrary.Name)]
    public static partial int clReleaseProgram(nint program);

    [LibraryImport(OpenClLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    public static partial KernelHandle clCreateKernel(ProgramHandle program, string name, int* status);

    [LibraryImport(OpenClLibrary.Name)]
    public static partial int clReleaseKernel(nint kernel);

    [LibraryImport(OpenClLibrary.Name)]
    public static partial int clSetKernelArg(KernelHandle kernel, uint index, nuint size, void* value);

    [LibraryImport(OpenClLibrary.Name)]
    public static partial int clEnqueueNDRangeKernel(
        QueueHandle queue, KernelHandle kernel, uint dimensions, nuint* offset, nuint* global, nuint* local, uint waitCount, nint* waitFor,
            out EventHandle done);

    [LibraryImport(OpenClLibrary.Name)]
    public static partial int clEnqueueReadBuffer(
        QueueHandle queue, MemoryHandle buffer, uint blocking, nuint offset, nuint size, void* target, uint waitCount, nint* waitFor,
            nint* done);

    [LibraryImport(OpenClLibrary.Name)]
    public static partial int clEnqueueWriteBuffer(
        QueueHandle queue, MemoryHandle buffer, uint blocking, nuint offset, nuint size, void* source, uint waitCount, nint* waitFor,
            nint* done);

    [LibraryImport(OpenClLibrary.Name)]
    public static partial int clFinish(QueueHandle queue);

    [LibraryImport(OpenClLibrary.Name)]
    public static partial int clGetEventProfilingInfo(EventHandle done, uint name, nuint size, void* value, nuint* sizeNeeded);

    [LibraryImport(OpenClLibrary.Name)]
    public static partial int clReleaseEvent(nint done);
}
